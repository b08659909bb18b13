package io.sagaz.compiler.syntax;

import io.sagaz.compiler.diagnostics.Span;
import java.util.List;

/** {@code Service.operation(args)}. */
public record Call(Name service, Name operation, List<Expr.Argument> arguments, Span span) {
    public Call {
        arguments = List.copyOf(arguments);
    }
}
