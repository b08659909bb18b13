package io.sagaz.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.model.SagaModel;
import io.sagaz.compiler.model.TypedExpr;
import io.sagaz.compiler.syntax.Declaration;
import io.sagaz.compiler.syntax.FileUnit;
import io.sagaz.kernel.StepGraph;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files without a mistake. */
class SoundFilesTest {
    static List<Path> folders() {
        return Cases.sound();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void nothingIsWrongWithThem(Path folder) {
        Analysis analysis = Cases.workspace(Cases.sagas(folder)).analyse();

        assertThat(analysis.diagnostics()).noneMatch(Diagnostic::isError);
        assertThat(analysis.model().sagas()).isNotEmpty();
        assertComplete(analysis);
    }

    @ParameterizedTest
    @MethodSource("folders")
    void theirDefinitionsAreWhole(Path folder) {
        Analysis analysis = Cases.workspace(Cases.sagas(folder)).analyse();

        for (SagaModel saga : analysis.model().sagas()) {
            assertDefined(saga);
        }
    }

    /** Where there are no errors, the model has all declarations. */
    static void assertComplete(Analysis analysis) {
        int declared = 0;
        for (FileUnit unit : analysis.units()) {
            declared += (int) unit.declarations().stream()
                    .filter(declaration -> !(declaration instanceof Declaration.RetryDecl))
                    .count();
        }
        int modelled = analysis.model().structs().size()
                + analysis.model().enums().size()
                + analysis.model().services().size()
                + analysis.model().sagas().size();
        assertThat(modelled).isEqualTo(declared);
    }

    static void assertDefined(SagaModel saga) {
        StepGraph graph = StepGraph.of(saga.definition());
        assertThat(saga.definition().steps()).hasSameSizeAs(saga.steps());
        assertThat(saga.zones()).hasSameSizeAs(saga.steps());
        assertThat(graph.order()).hasSameSizeAs(saga.steps());
        assertThat(saga.definition().result().isPresent())
                .isEqualTo(saga.output().isPresent());
        for (SagaModel.CompiledExpression expression : saga.expressions()) {
            assertThat(values(expression)).noneMatch(value -> value.type().isErroneous());
        }
    }

    private static List<TypedExpr> values(SagaModel.CompiledExpression expression) {
        if (expression instanceof SagaModel.CompiledExpression.Arguments arguments) {
            return arguments.values();
        }
        return expression instanceof SagaModel.CompiledExpression.Input input
                ? input.values()
                : List.of(((SagaModel.CompiledExpression.Value) expression).expr());
    }
}
