package io.sagaz.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulateMojoTest {
    private static final String TWO_STEPS = """
            namespace travel

            record Room { number: Int }
            record Seat { number: Int }

            error NoSeat { flight: String }

            service Hotels {
                book(traveller: String): Room
                cancel(request: Uuid)
            }
            service Flights { book(traveller: String): Seat fails NoSeat }

            saga BookTrip(traveller: String): Seat {
                step room = Hotels.book(traveller)
                    compensate Hotels.cancel(room.key)
                pivot step seat = Flights.book(traveller)
                return seat
            }

            saga BookRoom(traveller: String): Room {
                step room = Hotels.book(traveller)
                    compensate Hotels.cancel(room.key)
                return room
            }
            """;

    @TempDir
    Path folder;

    private UserProject project;
    private Path report;

    @BeforeEach
    void open() {
        project = new UserProject(folder);
        report = folder.resolve("target/sagaz/simulation.json");
    }

    @Test
    void showsAndWritesWhatEveryFailureLeadsTo() throws Exception {
        project.with("trip.saga", TWO_STEPS).simulate().execute();

        assertThat(shown()).contains("BookTrip", "BookRoom", "seat=rejected", "COMPENSATED");
        assertThat(report)
                .content()
                .containsIgnoringWhitespaces(
                        "\"saga\":\"BookTrip\"", "\"saga\":\"BookRoom\"", "\"fail\":\"seat=rejected\"");
    }

    @Test
    void simulatesTheOneSagaThatWasAskedFor() throws Exception {
        SimulateMojo goal = project.with("trip.saga", TWO_STEPS).simulate();
        goal.saga = "travel.BookRoom";

        goal.execute();

        assertThat(shown()).contains("BookRoom").doesNotContain("BookTrip");
        assertThat(report).content().contains("BookRoom").doesNotContain("BookTrip");
    }

    @Test
    void knowsASagaByItsSimpleName() throws Exception {
        SimulateMojo goal = project.with("trip.saga", TWO_STEPS).simulate();
        goal.saga = "BookRoom";

        goal.execute();

        assertThat(shown()).contains("BookRoom").doesNotContain("BookTrip");
    }

    @Test
    void saysWhichSagasThereAre() throws Exception {
        SimulateMojo goal = project.with("trip.saga", TWO_STEPS).simulate();
        goal.saga = "BookFlight";

        assertThatThrownBy(goal::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("there is no saga `BookFlight`; known here: travel.BookRoom, travel.BookTrip");
        assertThat(report).doesNotExist();
    }

    @Test
    void theJsonFormIsShownAsItIsWritten() throws Exception {
        SimulateMojo goal = project.with("trip.saga", TWO_STEPS).simulate();
        goal.format = "json";

        goal.execute();

        assertThat(shown()).contains(Files.readString(report).strip());
    }

    @Test
    void doesNotSimulateWhatHasErrors() throws Exception {
        SimulateMojo goal = project.with("room.saga", UserProject.WRONG).simulate();

        assertThatThrownBy(goal::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("there is 1 error in room.saga");
        assertThat(project.log.messages("ERROR")).hasSize(1);
        assertThat(report).doesNotExist();
    }

    private String shown() {
        return String.join("\n", project.log.messages("INFO"));
    }
}
