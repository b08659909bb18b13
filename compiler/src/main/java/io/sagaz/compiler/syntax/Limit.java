package io.sagaz.compiler.syntax;

import io.sagaz.compiler.diagnostics.Span;

/** What bounds a call. */
public sealed interface Limit {
    Span span();

    record Retries(Retry retry, Span span) implements Limit {}

    record NoRetry(Span span) implements Limit {}

    record Timeout(Literal duration, Span span) implements Limit {}
}
