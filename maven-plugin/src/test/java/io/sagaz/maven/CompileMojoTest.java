package io.sagaz.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.apache.maven.model.Resource;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompileMojoTest {
    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2020-02-02T02:02:02Z"));

    @TempDir
    Path folder;

    private UserProject project;

    @BeforeEach
    void open() {
        project = new UserProject(folder);
    }

    @Test
    void generatesJavaAndPutsTheSagaAndItsDefinitionIntoTheJar() throws Exception {
        project.with("trips/room.saga", UserProject.GOOD).compile().execute();

        assertThat(project.generated("travel/BookRoom.java")).content().contains("class BookRoom");
        assertThat(project.generated("travel/Hotels.java")).content().contains("interface Hotels");
        assertThat(project.resource("META-INF/sagaz/trips/room.saga")).hasContent(UserProject.GOOD);
        assertThat(project.resource("META-INF/sagaz/travel.BookRoom.json"))
                .content()
                .contains("BookRoom")
                .doesNotContain(folder.toString());
    }

    @Test
    void tellsMavenOfBothFoldersInEveryBuild() throws Exception {
        project.with("room.saga", UserProject.GOOD).compile().execute();
        CompileMojo second = project.compile();
        second.execute();
        second.execute();

        assertThat(second.project.getCompileSourceRoots())
                .containsExactly(project.generated("").toString());
        assertThat(second.project.getResources())
                .extracting(Resource::getDirectory)
                .containsExactly(project.resource("").toString());
    }

    @Test
    void generatesNothingWhileThereIsAnError() throws Exception {
        project.with("room.saga", UserProject.WRONG);
        CompileMojo goal = project.compile();

        assertThatThrownBy(goal::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("there is 1 error in room.saga");

        assertThat(project.generated("")).doesNotExist();
        assertThat(project.resource("")).doesNotExist();
    }

    @Test
    void anErrorLeavesWhatTheLastGoodBuildWrote() throws Exception {
        project.with("room.saga", UserProject.GOOD).compile().execute();
        String java = Files.readString(project.generated("travel/BookRoom.java"));

        project.with("room.saga", UserProject.WRONG);
        assertThatThrownBy(project.compile()::execute).isInstanceOf(MojoFailureException.class);

        assertThat(project.generated("travel/BookRoom.java")).hasContent(java);
    }

    @Test
    void saysWhereAMistakeIsAndShowsTheLine() throws Exception {
        project.with("trips/room.saga", UserProject.WRONG);

        assertThatThrownBy(project.compile()::execute).isInstanceOf(MojoFailureException.class);

        assertThat(project.log.messages("ERROR"))
                .singleElement()
                .asString()
                .satisfies(message -> assertThat(message)
                        .startsWith("[ERROR] " + folder.resolve("src/main/saga/trips/room.saga")
                                + ":[11,29] error[SAGA0102]: ")
                        .contains("11 │     step room = Hotels.book(traveler)"));
    }

    @Test
    void findsNothingToDoWhenNothingChanged() throws Exception {
        project.with("room.saga", UserProject.GOOD).compile().execute();
        Files.setLastModifiedTime(project.generated("travel/BookRoom.java"), LONG_AGO);

        project.compile().execute();

        assertThat(project.log.messages()).last().asString().contains("is up to date");
        assertThat(lastModified("travel/BookRoom.java")).isEqualTo(LONG_AGO);
    }

    @Test
    void touchesOnlyWhatAChangeMakesDifferent() throws Exception {
        project.with("room.saga", UserProject.GOOD).compile().execute();
        Files.setLastModifiedTime(project.generated("travel/Room.java"), LONG_AGO);

        project.with("room.saga", UserProject.GOOD.replace("cancel(request", "cancel(key"))
                .compile()
                .execute();

        assertThat(lastModified("travel/Room.java")).isEqualTo(LONG_AGO);
        assertThat(project.generated("travel/Hotels.java")).content().contains("UUID key");
    }

    @Test
    void deletesWhatIsNoLongerProduced() throws Exception {
        project.with("room.saga", UserProject.GOOD).compile().execute();

        project.with("room.saga", UserProject.GOOD.replace("BookRoom", "RentRoom"))
                .compile()
                .execute();

        assertThat(project.generated("travel/RentRoom.java")).exists();
        assertThat(project.generated("travel/BookRoom.java")).doesNotExist();
        assertThat(project.resource("META-INF/sagaz/travel.BookRoom.json")).doesNotExist();
    }

    @Test
    void makesAgainWhatSomebodyDamaged() throws Exception {
        project.with("room.saga", UserProject.GOOD).compile().execute();
        Files.writeString(project.generated("travel/Room.java"), "damaged");

        project.compile().execute();

        assertThat(project.generated("travel/Room.java")).content().contains("record Room");
    }

    @Test
    void aNewPluginGeneratesAnew() throws Exception {
        project.with("room.saga", UserProject.GOOD).compile().execute();
        CompileMojo newer = project.compile();
        newer.plugin.setVersion("2");

        newer.execute();

        assertThat(project.log.messages()).last().asString().doesNotContain("up to date");
    }

    @Test
    void repeatsAWarningInEveryBuild() throws Exception {
        project.with("room.saga", UserProject.DOUBTFUL).compile().execute();
        project.compile().execute();

        assertThat(project.log.messages("WARNING")).hasSize(2).allMatch(message -> message.contains("SAGA0010"));
    }

    @Test
    void failsOnAWarningWhenToldTo() throws Exception {
        CompileMojo goal = project.with("room.saga", UserProject.DOUBTFUL).compile();
        goal.failOnWarning = true;

        assertThatThrownBy(goal::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessageStartingWith("there is 1 warning in room.saga");

        assertThat(project.generated("")).doesNotExist();
        assertThat(project.resource("")).doesNotExist();
    }

    @Test
    void doesNothingWhenSkipped() throws Exception {
        CompileMojo goal = project.with("room.saga", UserProject.WRONG).compile();
        goal.skip = true;

        goal.execute();

        assertThat(folder.resolve("target")).doesNotExist();
    }

    @Test
    void isContentWithoutAnyFile() throws Exception {
        project.compile().execute();

        assertThat(project.log.messages("ERROR")).isEmpty();
        assertThat(folder.resolve("target/generated-sources")).doesNotExist();
    }

    private FileTime lastModified(String java) throws IOException {
        return Files.getLastModifiedTime(project.generated(java));
    }
}
