package io.sagaz.compiler.java;

import static org.assertj.core.api.Assertions.assertThat;

import io.sagaz.compiler.model.Model;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Transactional operations, on the store whose transaction they share. */
final class GeneratedTransactionalTest {
    private static JavaCompilation java;

    @TempDir
    private Path folder;

    @BeforeAll
    static void compile() throws Exception {
        Model model = GoldenCase.of("transactional").model();
        String user = GoldenCase.read(Path.of("src/test/resources/users/LedgerRun.java"));
        List<GeneratedFile> files = new ArrayList<>(JavaGenerator.generate(model));
        files.add(new GeneratedFile("users/LedgerRun.java", user));
        java = JavaCompilation.of(files);
        java.putDefinitions(model);
    }

    @Test
    void movesMoneyOnce() throws Exception {
        assertThat(run("moved")).containsExactly("withdraw a 70", "deposit b 130", "COMPLETED", "Completed");
    }

    @Test
    void keepsNothingOfWhatWasRejected() throws Exception {
        assertThat(run("withoutMoney")).containsExactly("COMPENSATED", "Compensated");
    }

    @Test
    void compensatesByATransactionalOperation() throws Exception {
        assertThat(run("undone")).containsExactly("withdraw a 70", "deposit a 100", "COMPENSATED", "Compensated");
    }

    @SuppressWarnings("unchecked")
    private List<String> run(String method) throws ReflectiveOperationException {
        return (List<String>) java.loadClass("users.LedgerRun")
                .getMethod(method, Path.class)
                .invoke(null, folder.resolve("sagaz.db"));
    }
}
