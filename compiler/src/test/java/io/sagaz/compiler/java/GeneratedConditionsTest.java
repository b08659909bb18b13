package io.sagaz.compiler.java;

import static org.assertj.core.api.Assertions.assertThat;

import io.sagaz.compiler.model.Model;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Steps with a condition, on a real engine. */
final class GeneratedConditionsTest {
    private static JavaCompilation java;

    @BeforeAll
    static void compile() throws Exception {
        Model model = GoldenCase.of("conditions").model();
        String user = GoldenCase.read(Path.of("src/test/resources/users/GiftRun.java"));
        List<GeneratedFile> files = new ArrayList<>(JavaGenerator.generate(model));
        files.add(new GeneratedFile("users/GiftRun.java", user));
        java = JavaCompilation.of(files);
        java.putDefinitions(model);
    }

    @Test
    void skipsEveryStepWhoseConditionDoesNotHold() throws Exception {
        assertThat(run("plain")).containsExactly("reserve", "send none", "COMPLETED", "compensated []");
    }

    @Test
    void runsEveryStepWhoseConditionHolds() throws Exception {
        assertThat(run("wrapped"))
                .containsExactly(
                        "reserve", "wrap", "tie red", "pad", "card", "send red", "COMPLETED", "compensated []");
    }

    @Test
    void undoesOnlyWhatHasRun() throws Exception {
        assertThat(run("undone"))
                .containsExactly(
                        "reserve",
                        "wrap",
                        "tie red",
                        "undo tie",
                        "undo wrap",
                        "release",
                        "COMPENSATED",
                        "compensated [TIE, WRAP, RESERVE]");
    }

    @SuppressWarnings("unchecked")
    private static List<String> run(String method) throws ReflectiveOperationException {
        return (List<String>) java.loadClass("users.GiftRun").getMethod(method).invoke(null);
    }
}
