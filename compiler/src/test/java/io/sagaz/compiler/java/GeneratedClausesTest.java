package io.sagaz.compiler.java;

import static org.assertj.core.api.Assertions.assertThat;

import io.sagaz.compiler.model.Model;
import io.sagaz.runtime.store.MemoryStore;
import io.sagaz.runtime.store.SqliteStore;
import io.sagaz.runtime.store.Store;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The clauses of a saga, on a real engine over both stores, read after a restart. */
final class GeneratedClausesTest {
    private static JavaCompilation java;

    @TempDir
    private Path folder;

    @BeforeAll
    static void compile() throws Exception {
        Model model = GoldenCase.of("clauses").model();
        String user = GoldenCase.read(Path.of("src/test/resources/users/LoanRun.java"));
        List<GeneratedFile> files = new ArrayList<>(JavaGenerator.generate(model));
        files.add(new GeneratedFile("users/LoanRun.java", user));
        java = JavaCompilation.of(files);
        java.putDefinitions(model);
    }

    @Test
    void publishesThatItHasCompleted() throws Exception {
        assertThat(run("smooth", this::sqlite))
                .containsExactly(
                        "COMPLETED",
                        "loans 00000000-0000-0001-0000-000000000002  "
                                + "{\"loan\":\"00000000-0000-0001-0000-000000000002\",\"score\":7,\"contract\":null}");
    }

    @Test
    void publishesThatItWasCompensatedWithWhatThereWas() throws Exception {
        List<String> lines = run("refused", this::sqlite);

        assertThat(lines).hasSize(2).startsWith("COMPENSATED");
        assertThat(lines.get(1)).startsWith("demo.loans.LoanUndone -  ").contains("\"score\":7,\"request\":");
    }

    @Test
    void publishesThatAnOutputIsAbsent() throws Exception {
        List<String> lines = run("refusedAtOnce", memory());

        assertThat(lines).hasSize(2).startsWith("COMPENSATED");
        assertThat(lines.get(1)).contains("\"score\":null,\"request\":");
    }

    @Test
    void publishesThatItIsSuspended() throws Exception {
        assertThat(run("stuck", memory()))
                .containsExactly(
                        "SUSPENDED",
                        "demo.loans.LoanStuck -  "
                                + "{\"loan\":\"00000000-0000-0001-0000-000000000002\",\"score\":7,\"contract\":null}");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void keepsTenantsApartAndFindsByIndex(boolean onSqlite) throws Exception {
        assertThat(run("found", onSqlite ? this::sqlite : memory()))
                .containsExactly(
                        "one saga: false",
                        "again: true",
                        "check for NORTH",
                        "check for SOUTH",
                        "of south: true",
                        "of nobody: false",
                        "indexes: {amount=10.5, customer=Eve}",
                        "indexes: {adviser=Ada, amount=10.5, customer=Eve}",
                        "of Eve: 2",
                        "of Ada: true",
                        "of Bob: 0");
    }

    private Store sqlite() {
        return SqliteStore.at(folder.resolve("sagaz.db"));
    }

    private static Supplier<Store> memory() {
        MemoryStore store = new MemoryStore(Clock.systemUTC());
        return () -> store;
    }

    @SuppressWarnings("unchecked")
    private static List<String> run(String method, Supplier<Store> stores) throws ReflectiveOperationException {
        return (List<String>) java.loadClass("users.LoanRun")
                .getMethod(method, Supplier.class)
                .invoke(null, stores);
    }
}
