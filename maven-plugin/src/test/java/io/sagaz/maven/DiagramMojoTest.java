package io.sagaz.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiagramMojoTest {
    private static final String OTHER = """
            namespace letters

            service Printers { print(text: String) drop(request: Uuid) }

            @owner("letters")
            saga SendLetter(text: String) {
                step print = Printers.print(text)
                    compensate Printers.drop(print.key)
            }
            """;

    @TempDir
    Path folder;

    private UserProject project;

    @BeforeEach
    void open() throws Exception {
        project = new UserProject(folder).with("room.saga", UserProject.GOOD).with("letters/letter.saga", OTHER);
    }

    @Test
    void drawsEverySagaIntoAFileOfItsOwn() throws Exception {
        project.diagram().execute();

        assertThat(picture("letters.SendLetter.svg")).content().contains("<svg", "Printers.drop");
        assertThat(picture("travel.BookRoom.svg")).content().contains("<svg", "BookRoom");
        assertThat(String.join("\n", project.log.messages("INFO")))
                .contains("Drew letters.SendLetter.svg, travel.BookRoom.svg in ");
    }

    @Test
    void drawsTheOneSagaThatWasAskedForInAnotherForm() throws Exception {
        DiagramMojo goal = project.diagram();
        goal.saga = "SendLetter";
        goal.picture = "mermaid";

        goal.execute();

        assertThat(picture("letters.SendLetter.mmd")).content().startsWith("flowchart TB\n");
        assertThat(picture("travel.BookRoom.mmd")).doesNotExist();
    }

    @Test
    void saysWhichSagasAndFormsThereAre() {
        DiagramMojo saga = project.diagram();
        saga.saga = "BookFlight";
        DiagramMojo form = project.diagram();
        form.picture = "gif";

        assertThatThrownBy(saga::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("there is no saga `BookFlight`; known here: letters.SendLetter, travel.BookRoom");
        assertThatThrownBy(form::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("sagaz.picture is `gif`; it can be mermaid, dot, svg, png");
    }

    @Test
    void doesNotDrawWhatHasErrors() throws Exception {
        project.with("room.saga", UserProject.WRONG);

        assertThatThrownBy(project.diagram()::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("there is 1 error in room.saga");
        assertThat(folder.resolve("target/sagaz/pictures")).doesNotExist();
    }

    private Path picture(String name) {
        return folder.resolve("target/sagaz/pictures").resolve(name);
    }
}
