package io.sagaz.compiler.model;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Edit;
import io.sagaz.compiler.diagnostics.Position;
import io.sagaz.compiler.diagnostics.Span;
import io.sagaz.compiler.diagnostics.Suggestions;
import io.sagaz.compiler.syntax.FileUnit;
import io.sagaz.compiler.syntax.Name;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The names that a file sees: its own namespace's, then those imported one by one, then those imported by {@code .*}.
 */
final class FileScope {
    private final FileUnit unit;
    private final SymbolTable table;
    private final String namespace;
    private final Map<String, Set<QualifiedName>> single = new LinkedHashMap<>();
    private final Map<String, Set<String>> java = new LinkedHashMap<>();
    private final Set<String> wildcards = new LinkedHashSet<>();
    private final Set<String> brokenImports = new LinkedHashSet<>();
    private final ImportUses uses;
    private boolean brokenWildcard;

    FileScope(FileUnit unit, SymbolTable table, Problems problems) {
        this.unit = unit;
        this.table = table;
        this.namespace = SymbolTable.namespaceOf(unit);
        this.uses = new ImportUses(unit, table);
        ImportCheck check = new ImportCheck(table, problems);
        for (FileUnit.Import each : unit.imports()) {
            add(each, check);
        }
    }

    private void add(FileUnit.Import each, ImportCheck check) {
        List<Name> names = each.path().names();
        if (names.isEmpty() || names.stream().anyMatch(Name::missing)) {
            brokenWildcard = true;
            return;
        }
        String path = each.path().text();
        String last = names.get(names.size() - 1).text();
        if (each.java()) {
            java.computeIfAbsent(last, key -> new LinkedHashSet<>()).add(path);
        } else if (each.wildcard()) {
            brokenWildcard |= !check.wildcard(each);
            wildcards.add(path);
        } else if (check.single(each)) {
            single.computeIfAbsent(last, key -> new LinkedHashSet<>()).add(ImportCheck.qualified(each));
        } else {
            brokenImports.add(last);
        }
    }

    /** Those that name a class of Java in full. */
    List<FileUnit.Import> javaImports() {
        return unit.imports().stream()
                .filter(each -> each.java()
                        && !each.path().names().isEmpty()
                        && each.path().names().stream().noneMatch(Name::missing))
                .toList();
    }

    /** Notes that a name is used that was found by {@link #find}. */
    void useName(String name) {
        uses.use(name);
    }

    /** To be asked for when all names are resolved; nothing while another import is wrong, which may be the one to keep. */
    List<Diagnostic> surplusImports() {
        return brokenWildcard || !brokenImports.isEmpty() ? List.of() : uses.surplus();
    }

    /** What a name may stand for; several if it is ambiguous. */
    List<Symbol> find(String name) {
        Optional<Symbol> own = table.find(new QualifiedName(namespace, name));
        if (own.isPresent()) {
            return List.of(own.get());
        }
        Set<QualifiedName> imported = single.getOrDefault(name, Set.of());
        if (!imported.isEmpty()) {
            return imported.stream().flatMap(it -> table.find(it).stream()).toList();
        }
        List<Symbol> found = new ArrayList<>();
        for (String wildcard : wildcards) {
            table.find(new QualifiedName(wildcard, name)).ifPresent(found::add);
        }
        return found;
    }

    Optional<String> javaClass(String name) {
        uses.use(name);
        return java.getOrDefault(name, Set.of()).stream().findFirst();
    }

    /**
     * The declaration that a name stands for. Reports a name that isn't found, is ambiguous or is of another kind.
     *
     * @param wanted for the message, with its article
     * @return empty if it was reported, or is an imported Java class
     */
    Optional<Symbol> resolve(Name name, Set<SymbolKind> kinds, String wanted, Site site) {
        if (name.missing()) {
            site.broken();
            return Optional.empty();
        }
        uses.use(name.text());
        List<Symbol> found = find(name.text());
        if (found.isEmpty()) {
            notFound(name, kinds, wanted, site);
            return Optional.empty();
        }
        if (found.size() > 1) {
            ambiguous(name, found, site);
            return Optional.empty();
        }
        Symbol symbol = found.get(0);
        if (!kinds.contains(symbol.kind())) {
            otherKind(name, symbol, wanted, site);
            return Optional.empty();
        }
        site.use(symbol);
        Deprecations.use(symbol, name, site);
        return Optional.of(symbol);
    }

    private void ambiguous(Name name, List<Symbol> found, Site site) {
        Diagnostic.Builder diagnostic = site.at(
                        name.span(),
                        Code.NAME_AMBIGUOUS,
                        "`" + name.text() + "` may be any of " + found.size() + " declarations")
                .help("import the one that is meant by its full name");
        found.forEach(symbol -> diagnostic.related(
                symbol.declaration().name().span(), "`" + symbol.name().text() + "`"));
        site.report(diagnostic);
    }

    private void otherKind(Name name, Symbol symbol, String wanted, Site site) {
        site.report(site.at(
                        name.span(),
                        Code.NAME_OF_ANOTHER_KIND,
                        "`" + name.text() + "` is " + symbol.kind().words() + ", and this place needs " + wanted)
                .related(symbol.declaration().name().span(), "declared here")
                .help("name " + wanted));
    }

    private void notFound(Name name, Set<SymbolKind> kinds, String wanted, Site site) {
        String text = name.text();
        if (mayBeBroken(text)) {
            site.broken();
            return;
        }
        Diagnostic.Builder diagnostic = site.at(
                name.span(), Code.NAME_NOT_FOUND, "there is no `" + text + "` here; this place needs " + wanted);
        List<Symbol> elsewhere = table.named(text).stream()
                .filter(symbol -> kinds.contains(symbol.kind()))
                .toList();
        Optional<String> near = Suggestions.nearest(text, visible(kinds));
        if (!elsewhere.isEmpty()) {
            String path = elsewhere.get(0).name().text();
            diagnostic.help("import it: `import " + path + "`");
            elsewhere.forEach(
                    symbol -> diagnostic.fix("Import `" + symbol.name().text() + "`", importEdit(symbol.name())));
        } else if (near.isPresent()) {
            diagnostic.help("did you mean `" + near.get() + "`?");
            diagnostic.fix("Write `" + near.get() + "`", new Edit(name.span(), near.get()));
        } else {
            kinds.stream().findFirst().ifPresent(kind -> diagnostic.help("declare it: `" + kind.form(text) + "`"));
        }
        boolean here = elsewhere.isEmpty();
        site.missing(diagnostic, text, unit.file(), near.filter(it -> here).flatMap(this::declared));
    }

    /** Whether a name may stand for something, here or after an import. */
    boolean mayMean(String name) {
        return !find(name).isEmpty()
                || java.containsKey(name)
                || !table.named(name).isEmpty()
                || mayBeBroken(name);
    }

    private boolean mayBeBroken(String name) {
        return brokenWildcard || isBrokenImport(name) || table.mayBeDeclaredInBrokenText(name);
    }

    /** Also one that was misspelt there. */
    private boolean isBrokenImport(String name) {
        return brokenImports.contains(name)
                || Suggestions.nearest(name, brokenImports).isPresent();
    }

    private Optional<MissingName.Suspect> declared(String name) {
        List<Symbol> found = find(name);
        return found.size() == 1
                ? Optional.of(new MissingName.Suspect(
                        name, found.get(0).declaration().name().span()))
                : Optional.empty();
    }

    private Collection<String> visible(Set<SymbolKind> kinds) {
        Set<String> names = new TreeSet<>();
        Set<String> candidates = new LinkedHashSet<>(table.namesIn(namespace));
        candidates.addAll(single.keySet());
        wildcards.forEach(wildcard -> candidates.addAll(table.namesIn(wildcard)));
        for (String candidate : candidates) {
            if (find(candidate).stream().anyMatch(symbol -> kinds.contains(symbol.kind()))) {
                names.add(candidate);
            }
        }
        if (kinds.contains(SymbolKind.RECORD) && kinds.contains(SymbolKind.ENUM)) {
            names.addAll(BuiltIns.names());
            names.addAll(java.keySet());
        }
        return names;
    }

    private Edit importEdit(QualifiedName name) {
        String line = "import " + name.text();
        List<FileUnit.Import> imports = unit.imports();
        if (!imports.isEmpty()) {
            return new Edit(Spans.after(imports.get(imports.size() - 1).span()), "\n" + line);
        }
        return unit.namespace()
                .map(path -> new Edit(Spans.after(path.span()), "\n\n" + line))
                .orElseGet(() -> new Edit(new Span(unit.file(), Position.START, Position.START), line + "\n\n"));
    }
}
