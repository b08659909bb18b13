package io.sagaz.compiler.java;

import static org.assertj.core.api.Assertions.assertThat;

import io.sagaz.compiler.model.Model;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Expressions without value, on a real engine. */
final class GeneratedFailuresTest {
    private static JavaCompilation java;

    @BeforeAll
    static void compile() throws Exception {
        Model model = GoldenCase.of("failing").model();
        String user = GoldenCase.read(Path.of("src/test/resources/users/CakeRun.java"));
        List<GeneratedFile> files = new ArrayList<>(JavaGenerator.generate(model));
        files.add(new GeneratedFile("users/CakeRun.java", user));
        java = JavaCompilation.of(files);
        java.putDefinitions(model);
    }

    @Test
    void rejectsAStepWhoseArgumentsHaveNoValue() throws Exception {
        assertThat(run("inCall")).containsExactly("bake 8", "bin", "COMPENSATED");
    }

    @Test
    void rejectsAStepWhoseConditionHasNoValue() throws Exception {
        assertThat(run("inCondition")).containsExactly("bake 8", "bin", "COMPENSATED");
    }

    @Test
    void rejectsAStepWhoseDefaultHasNoValue() throws Exception {
        assertThat(run("inDefault")).containsExactly("bake 8", "bin", "COMPENSATED");
    }

    @Test
    void takesTheRecoverListWhereArgumentsHaveNoValue() throws Exception {
        assertThat(run("recovered")).containsExactly("bake 8", "share 1", "COMPLETED");
    }

    @Test
    void suspendsASagaWhoseCompensationHasNoValue() throws Exception {
        assertThat(run("inCompensation")).containsExactly("bake 8", "SUSPENDED");
    }

    @Test
    void suspendsASagaWhoseResultHasNoValue() throws Exception {
        assertThat(run("inReturn")).containsExactly("bake 8", "SUSPENDED");
    }

    @Test
    void suspendsASagaWhoseEventHasNoValue() throws Exception {
        assertThat(run("inEvent")).containsExactly("bake 8", "SUSPENDED");
    }

    @SuppressWarnings("unchecked")
    private static List<String> run(String method) throws ReflectiveOperationException {
        return (List<String>) java.loadClass("users.CakeRun").getMethod(method).invoke(null);
    }
}
