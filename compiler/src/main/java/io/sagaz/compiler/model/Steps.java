package io.sagaz.compiler.model;

import io.sagaz.compiler.syntax.Declaration;
import io.sagaz.compiler.syntax.Statement;
import io.sagaz.compiler.syntax.Work;
import java.util.List;
import java.util.Optional;

/** The steps of a saga, as written. */
public final class Steps {
    private Steps() {}

    public static List<Statement.Step> of(Declaration.SagaDecl saga) {
        return saga.statements().stream()
                .flatMap(statement -> of(statement).stream())
                .toList();
    }

    /** What a step is fanned out over, as typed; there may be bounds without a list. */
    public static Optional<Work.FanOut> fanOut(Statement.Step step) {
        return step.work() instanceof Work.Action action
                ? action.fanOut()
                : step.work() instanceof Work.Run run ? run.fanOut() : Optional.empty();
    }

    static List<Statement.Step> of(Statement statement) {
        return statement instanceof Statement.Step step ? List.of(step) : ((Statement.Parallel) statement).steps();
    }
}
