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

/** Every declaration of a workspace by namespace and name, with the rule that nothing is declared twice (0107).
 * Filled once, then only read. */
final class SymbolTable {
    private final Map<String, Map<String, List<Symbol>>> namespaces;
    private final List<Symbol> symbols;
    private final List<FileUnit> units;
    private final List<FileUnit> brokenUnits;
    private final Set<QualifiedName> twice;
    private final Problems problems;
    private final Reads reads;

    SymbolTable(List<FileUnit> units, Problems problems) {
        this.namespaces = new TreeMap<>();
        this.symbols = new ArrayList<>();
        this.units = units;
        this.brokenUnits = new ArrayList<>();
        this.twice = new HashSet<>();
        this.problems = problems;
        this.reads = Reads.unnoted();
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

    private SymbolTable(SymbolTable all, Reads reads) {
        this.namespaces = all.namespaces;
        this.symbols = all.symbols;
        this.units = all.units;
        this.brokenUnits = all.brokenUnits;
        this.twice = all.twice;
        this.problems = all.problems;
        this.reads = reads;
    }

    /** The same table for one file, with a note of each thing that is looked up. */
    SymbolTable readBy(Reads file) {
        return new SymbolTable(this, file);
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

    /** All of them; not to be asked for one file's sake. */
    List<Symbol> symbols() {
        return List.copyOf(symbols);
    }

    boolean hasNamespace(String namespace) {
        reads.add(new Question.NamesIn(namespace));
        return namespaces.containsKey(namespace);
    }

    Set<String> namespaceNames() {
        reads.add(new Question.Namespaces());
        return new TreeSet<>(namespaces.keySet());
    }

    /** The first declaration of this name; of a saga with several versions the highest. */
    Optional<Symbol> find(QualifiedName name) {
        return all(name).stream().reduce((known, other) -> versionOf(other) > versionOf(known) ? other : known);
    }

    private static int versionOf(Symbol symbol) {
        return symbol.declaration() instanceof Declaration.SagaDecl saga ? SagaVersions.of(saga) : 0;
    }

    /** Every declaration of this name, in order. */
    List<Symbol> all(QualifiedName name) {
        reads.add(new Question.Declared(name));
        return Optional.ofNullable(namespaces.get(name.namespace()))
                .map(names -> names.get(name.simple()))
                .orElse(List.of());
    }

    /** Whether several declarations collide under this name. */
    boolean isTwice(QualifiedName name) {
        reads.add(new Question.Declared(name));
        return twice.contains(name);
    }

    Collection<String> namesIn(String namespace) {
        reads.add(new Question.NamesIn(namespace));
        Map<String, List<Symbol>> names = namespaces.get(namespace);
        return names == null ? List.of() : names.keySet();
    }

    /** Everything with this simple name, wherever it is declared. */
    List<Symbol> named(String simple) {
        reads.add(new Question.Named(simple));
        return symbols.stream()
                .filter(symbol -> symbol.name().simple().equals(simple))
                .toList();
    }

    /**
     * Whether the name may be declared in a file that could not be read in full: some word stands before it there, as
     * before every declared name. Then it isn't known to be missing.
     */
    boolean mayBeDeclaredInBrokenText(String simple) {
        reads.add(new Question.Unread(simple));
        Pattern declared = Pattern.compile("\\w\\s+`?" + Pattern.quote(simple) + "\\b");
        return brokenUnits.stream()
                .anyMatch(unit -> declared.matcher(unit.text()).find());
    }

    /** Of the file of this name. */
    Optional<String> text(String file) {
        reads.add(new Question.Text(file));
        return units.stream()
                .filter(unit -> unit.file().equals(file))
                .map(FileUnit::text)
                .findFirst();
    }
}
