package io.sagaz.compiler.java;

import static org.assertj.core.api.Assertions.assertThat;

import io.sagaz.compiler.model.Model;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Generated code and a user's services, on a real engine. */
final class GeneratedRunTest {
    private static JavaCompilation java;

    @BeforeAll
    static void compile() throws Exception {
        Model model = GoldenCase.of("shop").model();
        String user = GoldenCase.read(Path.of("src/test/resources/users/ShopRun.java"));
        List<GeneratedFile> files = new ArrayList<>(JavaGenerator.generate(model));
        files.add(new GeneratedFile("users/ShopRun.java", user));
        java = JavaCompilation.of(files);
        java.putDefinitions(model);
    }

    @Test
    void runsToItsEnd() throws Exception {
        assertThat(run("completes"))
                .containsExactly(
                        "reserve [LineItem[sku=book, quantity=2]]",
                        "charge Ada 39.80",
                        "dispatch true",
                        "mail Ada T1",
                        "COMPLETED Receipt[charge=00000000-0000-0003-0000-000000000004, tracking=T1]",
                        "compensated []",
                        "published [OrderShipped[order=00000000-0000-0001-0000-000000000002, tracking=T1]]",
                        "found true");
    }

    @Test
    void isUndoneWhereAnErrorIsDeclared() throws Exception {
        assertThat(run("declined"))
                .containsExactly(
                        "reserve [LineItem[sku=book, quantity=2]]",
                        "release reserve",
                        "COMPENSATED undone",
                        "compensated [RESERVE]",
                        "published []",
                        "found true");
    }

    @SuppressWarnings("unchecked")
    private static List<String> run(String method) throws ReflectiveOperationException {
        return (List<String>) java.loadClass("users.ShopRun").getMethod(method).invoke(null);
    }
}
