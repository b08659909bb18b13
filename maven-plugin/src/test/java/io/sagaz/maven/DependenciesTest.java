package io.sagaz.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Modules that import what others declare. */
class DependenciesTest {
    private static final String TRIP = """
            namespace travel.trips

            import java java.util.Currency
            import java travel.trips.Mood
            import travel.Hotels
            import travel.Room

            record Trip { traveller: String, currency: Currency, mood: Mood }

            saga Go(trip: Trip): Room {
                step room = Hotels.book(trip.traveller)
                    compensate Hotels.cancel(room.key)
                return room
            }
            """;

    @TempDir
    private Path folder;

    private UserProject library;
    private UserProject user;

    @BeforeEach
    void open() throws IOException {
        library = new UserProject(folder.resolve("library")).with("rooms/room.saga", UserProject.GOOD);
        user = new UserProject(folder.resolve("user")).with("trip.saga", TRIP);
        Path mood = user.folder.resolve("src/main/java/travel/trips/Mood.java");
        Files.createDirectories(mood.getParent());
        Files.writeString(mood, "package travel.trips; public enum Mood { GAY }");
    }

    @Test
    void readsTheSourcesOfAModuleThatIsNotCompiledYet() throws Exception {
        user.dependsOn(library).compile().execute();

        assertThat(user.generated("travel/trips/Go.java")).content().contains("import travel.Room;");
        assertThat(user.generated("travel/Room.java")).doesNotExist();
        assertThat(user.resource("META-INF/sagaz")).isDirectoryNotContaining("glob:**Room.json");
    }

    @Test
    void readsTheOutputsOfAModule() throws Exception {
        library.compile().execute();
        Files.delete(library.folder.resolve("src/main/saga/rooms/room.saga"));

        user.dependsOn(library).compile().execute();

        assertThat(user.generated("travel/trips/Go.java")).exists();
    }

    @Test
    void readsTheFolderOrJarOfAnyOtherDependency() throws Exception {
        library.compile().execute();

        user.dependsOn(library.resource("")).compile().execute();

        assertThat(user.generated("travel/trips/Go.java")).exists();
    }

    @Test
    void compilesAgainWhenWhatIsImportedHasChanged() throws Exception {
        user.dependsOn(library).compile().execute();
        library.with("rooms/room.saga", UserProject.GOOD.replace("Room", "Suite"));

        assertThatThrownBy(() -> user.compile().execute())
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("there is 1 error in trip.saga");
    }

    @Test
    void saysThatAnImportedClassIsNotThere() throws Exception {
        user.dependsOn(library)
                .with("trip.saga", TRIP.replace("trips.Mood", "trips.Mod").replace(": Mood", ": Mod"));

        assertThatThrownBy(() -> user.validate().execute()).isInstanceOf(MojoFailureException.class);

        assertThat(String.join("\n", user.log.messages()))
                .contains("package `travel.trips` has no class `Mod`", "did you mean");
    }

    @Test
    void simulatesItsOwnSagasAlone() throws Exception {
        user.dependsOn(library).simulate().execute();

        assertThat(String.join("\n", user.log.messages())).contains("Go").doesNotContain("BookRoom");
    }
}
