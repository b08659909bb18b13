package io.sagaz.compiler.syntax;

import io.sagaz.compiler.diagnostics.Span;
import java.util.List;
import java.util.Optional;

/** A statement of a saga. */
public sealed interface Statement {
    Span span();

    record Step(Header header, Optional<Mark> mark, Name name, Work work, List<Clause> clauses, Span span)
            implements Statement {
        public Step {
            clauses = List.copyOf(clauses);
        }
    }

    /** @param word where {@code parallel} stands */
    record Parallel(List<Step> steps, Span word, Span span) implements Statement {
        public Parallel {
            steps = List.copyOf(steps);
        }
    }

    /** {@code pivot} or {@code irreversible}. */
    record Mark(Kind kind, Span span) {
        /** Which word was typed. */
        public enum Kind {
            PIVOT,
            IRREVERSIBLE
        }
    }
}
