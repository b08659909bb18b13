package io.sagaz.compiler.java;

import static org.assertj.core.api.Assertions.assertThat;

import io.sagaz.compiler.model.Model;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Steps that wait for the clock and for signals, on a real engine. */
final class GeneratedWaitsTest {
    private static JavaCompilation java;

    @BeforeAll
    static void compile() throws Exception {
        Model model = GoldenCase.of("waits").model();
        String user = GoldenCase.read(Path.of("src/test/resources/users/TripRun.java"));
        List<GeneratedFile> files = new ArrayList<>(JavaGenerator.generate(model));
        files.add(new GeneratedFile("users/TripRun.java", user));
        java = JavaCompilation.of(files);
        java.putDefinitions(model);
    }

    @Test
    void goesOnWithWhatTheSignalsTell() throws Exception {
        assertThat(run("approved"))
                .containsExactly(
                        "book",
                        "charge ann",
                        "published ann",
                        "Completed[result=Booked[room=00000000-0000-0003-0000-000000000004, by=ann,"
                                + " objection=too dear, rating=4]]");
    }

    @Test
    void goesOnWithoutThoseThatDoNotCome() throws Exception {
        assertThat(run("silent"))
                .containsExactly(
                        "book",
                        "charge bob",
                        "published bob",
                        "Completed[result=Booked[room=00000000-0000-0003-0000-000000000004, by=bob,"
                                + " objection=null, rating=5]]");
    }

    @Test
    void rollsBackWithoutTheOneThatItNeeds() throws Exception {
        assertThat(run("rejected"))
                .startsWith("book", "cancel", "refused")
                .last()
                .asString()
                .startsWith("Compensated");
    }

    @SuppressWarnings("unchecked")
    private static List<String> run(String method) throws ReflectiveOperationException {
        return (List<String>) java.loadClass("users.TripRun").getMethod(method).invoke(null);
    }
}
