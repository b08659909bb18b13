package io.sagaz.compiler.check;

import io.sagaz.compiler.diagnostics.Diagnostic;
import java.util.function.Consumer;

/**
 * One rule of the language. Stateless; safe for any thread.
 *
 * @param <T> what it is about
 */
interface Rule<T> {
    /** Reports each place that breaks it. */
    void check(T subject, Consumer<Diagnostic> report);
}
