package io.sagaz.compiler.java;

import static org.assertj.core.api.Assertions.assertThat;

import io.sagaz.compiler.Workspace;
import io.sagaz.compiler.model.Model;
import io.sagaz.runtime.SagaType;
import io.sagaz.runtime.ServiceType;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A method in Java has at most 64 KB. */
final class GeneratedSizeTest {
    private static final int STEPS = 300;
    private static final int OPERATIONS = 300;
    private static final int PARAMS = 12;

    @Test
    void largeSagasAndServicesCompile() throws Exception {
        Model model = GoldenCase.modelOf(Workspace.empty().with("large.saga", service() + saga()));

        JavaCompilation java = JavaCompilation.of(model);

        SagaType<?, ?> saga = java.constant("large.Large", "TYPE");
        ServiceType<?> service = java.constant("large.Many", "TYPE");
        assertThat(saga.definition().steps()).hasSize(STEPS);
        assertThat(service.operations()).hasSize(OPERATIONS);
    }

    private static String service() {
        String params = IntStream.range(0, PARAMS)
                .mapToObj(param -> "parameter" + param + ": Int")
                .collect(Collectors.joining(", "));
        return lines(
                OPERATIONS,
                "namespace large\nservice Many {\n",
                operation -> "  operation" + operation + "(" + params + "): List<Int>\n",
                "}\n");
    }

    private static String saga() {
        String arguments =
                IntStream.range(0, PARAMS).mapToObj(Integer::toString).collect(Collectors.joining(", "));
        return lines(
                STEPS,
                "saga Large(count: Int): List<Int> {\n",
                step -> "  step step" + step + " = Many.operation" + step + "(" + arguments
                        + ")\n    compensate none\n",
                "  return step0\n}\n");
    }

    private static String lines(int count, String before, IntFunction<String> line, String after) {
        return before + IntStream.range(0, count).mapToObj(line).collect(Collectors.joining()) + after;
    }
}
