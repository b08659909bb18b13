package io.sagaz.compiler.model;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Span;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Declarations that nothing names (0118). Sagas are there to be started from Java; a namespace without any is there for
 * others, and who they are isn't known.
 */
final class NeverUsed {
    private NeverUsed() {}

    /**
     * To be asked when everything is resolved; nothing while a text can't be read, which may hide the use.
     *
     * @param used whether anything names what is declared there
     */
    static List<Diagnostic> among(List<Symbol> symbols, Predicate<Span> used) {
        boolean broken = symbols.stream()
                .anyMatch(symbol -> symbol.unit().diagnostics().stream().anyMatch(Diagnostic::isError));
        if (broken) {
            return List.of();
        }
        Set<String> withSagas = symbols.stream()
                .filter(symbol -> symbol.kind() == SymbolKind.SAGA)
                .map(symbol -> symbol.name().namespace())
                .collect(Collectors.toSet());
        return symbols.stream()
                .filter(symbol -> symbol.kind() != SymbolKind.SAGA)
                .filter(symbol -> withSagas.contains(symbol.name().namespace()))
                .filter(symbol -> !used.test(symbol.declaration().name().span()))
                .map(NeverUsed::describe)
                .toList();
    }

    private static Diagnostic describe(Symbol symbol) {
        return Diagnostic.at(
                        symbol.declaration().name().span(),
                        Code.NEVER_USED,
                        "nothing uses `" + symbol.name().simple() + "`")
                .help("leave it out, unless Java or another module uses it")
                .build();
    }
}
