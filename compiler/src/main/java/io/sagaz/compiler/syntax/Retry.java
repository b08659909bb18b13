package io.sagaz.compiler.syntax;

import io.sagaz.compiler.diagnostics.Span;
import java.util.List;
import java.util.Optional;

/**
 * {@code 5 backoff 1s..1m on Busy}, {@code forever every 1m}, {@code gentle}.
 *
 * @param count an integer literal; empty with {@code forever}, a name, or {@code on} alone
 * @param named the policy it takes its values from
 * @param on the errors that are retried too
 */
public record Retry(
        Optional<Literal> count, boolean forever, Optional<Name> named, Optional<Pace> pace, List<Name> on, Span span) {
    public Retry {
        on = List.copyOf(on);
    }

    /** {@code backoff min..max}, or {@code every period} with only {@code min}. */
    public record Pace(Literal min, Optional<Literal> max, Span span) {}
}
