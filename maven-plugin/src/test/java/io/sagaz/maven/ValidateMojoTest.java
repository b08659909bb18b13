package io.sagaz.maven;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateMojoTest {
    @TempDir
    Path folder;

    private UserProject project;

    @BeforeEach
    void open() {
        project = new UserProject(folder);
    }

    @Test
    void saysNothingAboutAGoodFileAndGeneratesNothing() throws Exception {
        project.with("room.saga", UserProject.GOOD).validate().execute();

        assertThat(project.log.messages("ERROR")).isEmpty();
        assertThat(project.log.messages("WARNING")).isEmpty();
        assertThat(project.generated("")).doesNotExist();
        assertThat(project.resource("")).doesNotExist();
    }

    @Test
    void alwaysWritesSarif() throws Exception {
        ValidateMojo goal = project.with("room.saga", UserProject.WRONG).validate();
        assertThatThrownBy(goal::execute).isInstanceOf(MojoFailureException.class);
        assertThat(sarif()).contains("\"version\" : \"2.1.0\"", "SAGA0102", "file://", "room.saga");

        project.with("room.saga", UserProject.GOOD).validate().execute();
        assertThat(sarif()).contains("\"results\" : [ ]").doesNotContain("SAGA0102");
    }

    private String sarif() throws IOException {
        return Files.readString(folder.resolve("target/sagaz/diagnostics.sarif"));
    }

    @Test
    void theSarifFormIsOneLog() throws Exception {
        ValidateMojo goal = project.with("room.saga", UserProject.WRONG).validate();
        goal.format = "sarif";

        assertThatThrownBy(goal::execute).isInstanceOf(MojoFailureException.class);

        assertThat(project.log.messages("ERROR")).singleElement().asString().contains("\"version\" : \"2.1.0\"");
    }

    @Test
    void failsOnAnError() throws Exception {
        ValidateMojo goal = project.with("room.saga", UserProject.WRONG).validate();

        assertThatThrownBy(goal::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("there is 1 error in room.saga");
        assertThat(project.log.messages("ERROR")).hasSize(1);
    }

    @Test
    void aWarningIsNotAnErrorAndLooksLikeOne() throws Exception {
        project.with("room.saga", UserProject.DOUBTFUL).validate().execute();

        assertThat(project.log.messages("ERROR")).isEmpty();
        assertThat(project.log.messages("WARNING"))
                .singleElement()
                .asString()
                .satisfies(message -> assertThat(message)
                        .startsWith("[WARNING] " + folder.resolve("src/main/saga/room.saga") + ":[17,1] ")
                        .contains("warning[SAGA0010]: ", "17 │ /// of nothing"));
    }

    @Test
    void thePlainFormIsOneLine() throws Exception {
        ValidateMojo goal = project.with("room.saga", UserProject.WRONG).validate();
        goal.format = "plain";

        assertThatThrownBy(goal::execute).isInstanceOf(MojoFailureException.class);

        assertThat(project.log.messages("ERROR")).singleElement().asString().hasLineCount(1);
    }

    @Test
    void theJsonFormIsOneDocument() throws Exception {
        ValidateMojo goal = project.with("room.saga", UserProject.WRONG).validate();
        goal.format = "json";

        assertThatThrownBy(goal::execute).isInstanceOf(MojoFailureException.class);

        assertThat(project.log.messages("ERROR"))
                .singleElement()
                .asString()
                .containsIgnoringWhitespaces("\"code\":\"SAGA0102\"", "room.saga\"");
    }

    @Test
    void refusesAnUnknownFormBeforeAnythingElse() throws Exception {
        ValidateMojo goal = project.with("room.saga", UserProject.WRONG).validate();
        goal.format = "xml";

        assertThatThrownBy(goal::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("sagaz.format is `xml`");
        assertThat(project.log.messages()).isEmpty();
    }

    @Test
    void oneFileSeesWhatAnotherDeclares() throws Exception {
        project.with("types.saga", "namespace common\n\nrecord Room { number: Int }\n")
                .with("room.saga", UserProject.GOOD.replace("record Room { number: Int }", "import common.Room"))
                .validate()
                .execute();

        assertThat(project.log.messages("ERROR")).isEmpty();
    }

    @Test
    void aFileInAnotherEncodingIsReadWithAWarning() throws Exception {
        project.with("room.saga", UserProject.GOOD);
        Path file = folder.resolve("src/main/saga/room.saga");
        Files.write(file, ("// gr\u00fcn\n" + UserProject.GOOD).getBytes(ISO_8859_1));

        project.validate().execute();

        assertThat(project.log.messages("ERROR")).isEmpty();
        assertThat(project.log.messages("WARNING")).singleElement().asString().contains("SAGA0011", "UTF-8");
    }

    @Test
    void aFolderThatCannotBeReadIsSaidToBeSo() throws Exception {
        project.with("room.saga", UserProject.GOOD);
        Path sources = folder.resolve("src/main/saga");
        Files.createSymbolicLink(sources.resolve("circle"), sources);

        assertThatThrownBy(project.validate()::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("circle");
    }
}
