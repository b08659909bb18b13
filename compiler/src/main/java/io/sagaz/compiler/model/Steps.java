package io.sagaz.compiler.model;

import io.sagaz.compiler.syntax.Declaration;
import io.sagaz.compiler.syntax.Statement;
import java.util.List;

/** The steps of a saga, as written. */
public final class Steps {
    private Steps() {}

    public static List<Statement.Step> of(Declaration.SagaDecl saga) {
        return saga.statements().stream()
                .flatMap(statement -> of(statement).stream())
                .toList();
    }

    static List<Statement.Step> of(Statement statement) {
        return statement instanceof Statement.Step step ? List.of(step) : ((Statement.Parallel) statement).steps();
    }
}
