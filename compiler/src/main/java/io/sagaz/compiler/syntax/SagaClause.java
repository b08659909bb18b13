package io.sagaz.compiler.syntax;

import io.sagaz.compiler.diagnostics.Span;
import java.util.List;
import java.util.Optional;

/** A clause of a saga. */
public sealed interface SagaClause {
    Span span();

    /** Where its word stands. */
    Span word();

    record Version(Literal number, Span word, Span span) implements SagaClause {}

    record Key(Expr value, Span word, Span span) implements SagaClause {}

    record Tenant(Expr value, Span word, Span span) implements SagaClause {}

    record Index(Name name, Expr value, Span word, Span span) implements SagaClause {}

    record Timeout(Literal duration, Span word, Span span) implements SagaClause {}

    /** {@code on failure ...}; {@code grace} only with {@link Strategy#GRACE}. */
    record OnFailure(Strategy strategy, Optional<Literal> grace, Span word, Span span) implements SagaClause {}

    /** {@code on completed emit ...} and its like. */
    record OnEnd(Moment moment, Clause.Emit emit, Span word, Span span) implements SagaClause {}

    record Signal(Name name, List<Declaration.Field> fields, Span word, Span span) implements SagaClause {
        public Signal {
            fields = List.copyOf(fields);
        }
    }

    /** What follows {@code on failure}. */
    enum Strategy {
        FAIL_FAST,
        GRACE,
        WAIT_ALL
    }

    /** When an event of the saga itself is published. */
    enum Moment {
        COMPLETED,
        COMPENSATED,
        SUSPENDED
    }
}
