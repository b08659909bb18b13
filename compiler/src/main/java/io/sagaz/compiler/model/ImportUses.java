package io.sagaz.compiler.model;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Edit;
import io.sagaz.compiler.diagnostics.Position;
import io.sagaz.compiler.diagnostics.Span;
import io.sagaz.compiler.syntax.FileUnit;
import io.sagaz.compiler.syntax.Name;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which imports of a file are for nothing: unused (0105), there already, or without effect (0106). */
final class ImportUses {
    private final FileUnit unit;
    private final SymbolTable table;
    private final Set<String> used = new HashSet<>();

    ImportUses(FileUnit unit, SymbolTable table) {
        this.unit = unit;
        this.table = table;
    }

    void use(String name) {
        used.add(name);
    }

    /** Nothing of a file whose text could not be read in full: the use may stand there. */
    List<Diagnostic> surplus() {
        if (unit.diagnostics().stream().anyMatch(Diagnostic::isError)) {
            return List.of();
        }
        List<Diagnostic> found = new ArrayList<>();
        Map<String, FileUnit.Import> known = new HashMap<>();
        for (FileUnit.Import each : unit.imports()) {
            if (each.path().names().isEmpty() || each.path().names().stream().anyMatch(Name::missing)) {
                continue;
            }
            FileUnit.Import first = known.putIfAbsent(each.path().text() + each.wildcard() + each.java(), each);
            if (first != null) {
                found.add(report(each, Code.IMPORT_TWICE, "`" + each.path().text() + "` is imported twice")
                        .related(first.path().span(), "the first is here")
                        .build());
            } else {
                single(each).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Diagnostic> single(FileUnit.Import each) {
        String namespace = SymbolTable.namespaceOf(unit);
        if (each.wildcard()) {
            String other = each.path().text();
            boolean unused =
                    table.hasNamespace(other) && table.namesIn(other).stream().noneMatch(used::contains);
            return unused ? Optional.of(unused(each)) : Optional.empty();
        }
        QualifiedName name = ImportCheck.qualified(each);
        if (!each.java() && table.find(name).isEmpty()) {
            return Optional.empty();
        }
        Optional<Symbol> own = table.find(new QualifiedName(namespace, name.simple()));
        if (own.isPresent()) {
            boolean same = !each.java() && name.namespace().equals(namespace);
            String message = same
                    ? "`" + name.simple() + "` is in this namespace and needs no import"
                    : "this import has no effect: `" + name.simple() + "` is declared in this namespace, too";
            return Optional.of(report(each, Code.IMPORT_TWICE, message)
                    .related(own.get().declaration().name().span(), "declared here")
                    .build());
        }
        return used.contains(name.simple()) ? Optional.empty() : Optional.of(unused(each));
    }

    private Diagnostic unused(FileUnit.Import each) {
        return report(
                        each,
                        Code.IMPORT_UNUSED,
                        "nothing uses the import of `" + each.path().text() + "`")
                .build();
    }

    private Diagnostic.Builder report(FileUnit.Import each, Code code, String message) {
        return Diagnostic.at(each.path().span(), code, message)
                .help("leave it out")
                .fix("Remove the import", new Edit(line(each.span()), ""));
    }

    /** With its line end, where nothing else stands in its line. */
    private Span line(Span span) {
        String text = unit.text();
        int end = span.end().offset();
        boolean alone = span.start().column() == 1 && end < text.length() && text.charAt(end) == '\n';
        return alone
                ? new Span(
                        span.file(),
                        span.start(),
                        new Position(end + 1, span.end().line() + 1, 1))
                : span;
    }
}
