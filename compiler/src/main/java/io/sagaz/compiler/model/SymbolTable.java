package io.sagaz.compiler.model;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Span;
import io.sagaz.compiler.syntax.Declaration;
import io.sagaz.compiler.syntax.FileUnit;
import io.sagaz.compiler.syntax.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Every declaration of a workspace by namespace and name, with the rule that nothing is declared twice (0107). */
final class SymbolTable {
    private final Map<String, Map<String, List<Symbol>>> namespaces = new TreeMap<>();
    private final List<Symbol> symbols = new ArrayList<>();
    private final List<FileUnit> brokenUnits = new ArrayList<>();
    private final Set<QualifiedName> twice = new HashSet<>();
    private final Problems problems;

    SymbolTable(List<FileUnit> units, Problems problems) {
        this.problems = problems;
        for (FileUnit unit : units) {
            String namespace = namespaceOf(unit);
            namespaces.computeIfAbsent(namespace, key -> new LinkedHashMap<>());
            for (Declaration declaration : unit.declarations()) {
                if (!declaration.name().missing()) {
                    add(new Symbol(
                            new QualifiedName(namespace, declaration.name().text()),
                            SymbolKind.of(declaration),
                            declaration,
                            unit,
                            hasErrorIn(unit, declaration.span())));
                }
            }
            if (unit.diagnostics().stream().anyMatch(Diagnostic::isError)) {
                brokenUnits.add(unit);
            }
        }
    }

    static String namespaceOf(FileUnit unit) {
        return unit.namespace().map(Path::text).orElse("");
    }

    private static boolean hasErrorIn(FileUnit unit, Span span) {
        return unit.diagnostics().stream().anyMatch(it -> it.isError() && Spans.touch(span, it.span()));
    }

    private void add(Symbol symbol) {
        String simple = symbol.name().simple();
        List<Symbol> same = Optional.ofNullable(namespaces.get(symbol.name().namespace()))
                .map(names -> names.computeIfAbsent(simple, key -> new ArrayList<>()))
                .orElseGet(ArrayList::new);
        if (BuiltIns.isType(simple)) {
            problems.report(Diagnostic.at(
                            symbol.declaration().name().span(),
                            Code.DECLARED_TWICE,
                            "`" + simple + "` is already a type of the language")
                    .help("choose another name")
                    .build());
        } else {
            same.stream().filter(other -> collide(other, symbol)).findFirst().ifPresent(other -> twice(other, symbol));
        }
        same.add(symbol);
        symbols.add(symbol);
    }

    private static boolean collide(Symbol one, Symbol other) {
        return !(one.declaration() instanceof Declaration.SagaDecl saga
                && other.declaration() instanceof Declaration.SagaDecl otherSaga
                && SagaVersions.of(saga) != SagaVersions.of(otherSaga));
    }

    private void twice(Symbol first, Symbol later) {
        twice.add(later.name());
        String name = "`" + later.name().simple() + "`";
        boolean sagas = first.kind() == SymbolKind.SAGA && later.kind() == SymbolKind.SAGA;
        String what = sagas
                ? "version " + SagaVersions.of((Declaration.SagaDecl) later.declaration()) + " of " + name
                        + " is declared twice"
                : name + " is declared twice";
        problems.report(Diagnostic.at(later.declaration().name().span(), Code.DECLARED_TWICE, what)
                .related(
                        first.declaration().name().span(),
                        "first declared here, as " + first.kind().words())
                .help(sagas ? "give it another `version`, or remove one of them" : "rename or remove one of them")
                .build());
    }

    List<Symbol> symbols() {
        return List.copyOf(symbols);
    }

    boolean hasNamespace(String namespace) {
        return namespaces.containsKey(namespace);
    }

    Set<String> namespaceNames() {
        return new TreeSet<>(namespaces.keySet());
    }

    /** The first declaration of this name; of a saga with several versions the highest. */
    Optional<Symbol> find(QualifiedName name) {
        List<Symbol> found = Optional.ofNullable(namespaces.get(name.namespace()))
                .map(names -> names.get(name.simple()))
                .orElse(List.of());
        return found.stream().reduce((known, other) -> versionOf(other) > versionOf(known) ? other : known);
    }

    private static int versionOf(Symbol symbol) {
        return symbol.declaration() instanceof Declaration.SagaDecl saga ? SagaVersions.of(saga) : 0;
    }

    /** Whether several declarations collide under this name. */
    boolean isTwice(QualifiedName name) {
        return twice.contains(name);
    }

    Collection<String> namesIn(String namespace) {
        Map<String, List<Symbol>> names = namespaces.get(namespace);
        return names == null ? List.of() : names.keySet();
    }

    /** Everything with this simple name, wherever it is declared. */
    List<Symbol> named(String simple) {
        return symbols.stream()
                .filter(symbol -> symbol.name().simple().equals(simple))
                .toList();
    }

    /**
     * Whether the name may be declared in a file that could not be read in full: some word stands before it there, as
     * before every declared name. Then it isn't known to be missing.
     */
    boolean mayBeDeclaredInBrokenText(String simple) {
        Pattern declared = Pattern.compile("\\w\\s+`?" + Pattern.quote(simple) + "\\b");
        return brokenUnits.stream()
                .anyMatch(unit -> declared.matcher(unit.text()).find());
    }
}
