package io.sagaz.compiler.model;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Declarations that nothing names (0118). Sagas are there to be started from Java; a namespace without any is there for
 * others, and who they are isn't known.
 */
final class NeverUsed {
    private NeverUsed() {}

    /** To be asked when everything is resolved; nothing while there are errors, which may hide the use. */
    static List<Diagnostic> among(List<Symbol> symbols, Problems problems) {
        boolean broken = symbols.stream()
                .anyMatch(symbol -> symbol.unit().diagnostics().stream().anyMatch(Diagnostic::isError));
        if (broken || problems.found().stream().anyMatch(Diagnostic::isError)) {
            return List.of();
        }
        Set<String> withSagas = symbols.stream()
                .filter(symbol -> symbol.kind() == SymbolKind.SAGA)
                .map(symbol -> symbol.name().namespace())
                .collect(Collectors.toSet());
        return symbols.stream()
                .filter(symbol -> symbol.kind() != SymbolKind.SAGA)
                .filter(symbol -> withSagas.contains(symbol.name().namespace()))
                .filter(symbol -> !problems.isUsed(symbol.declaration().name().span()))
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
