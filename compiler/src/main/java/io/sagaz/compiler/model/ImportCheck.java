package io.sagaz.compiler.model;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Edit;
import io.sagaz.compiler.diagnostics.Suggestions;
import io.sagaz.compiler.syntax.FileUnit;
import io.sagaz.compiler.syntax.Name;
import io.sagaz.compiler.syntax.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** An import names something that exists (0104). */
final class ImportCheck {
    private final SymbolTable table;
    private final Problems problems;

    ImportCheck(SymbolTable table, Problems problems) {
        this.table = table;
        this.problems = problems;
    }

    static QualifiedName qualified(FileUnit.Import each) {
        List<Name> names = each.path().names();
        String namespace =
                names.subList(0, names.size() - 1).stream().map(Name::text).collect(Collectors.joining("."));
        return new QualifiedName(namespace, names.get(names.size() - 1).text());
    }

    /** Whether it names a declaration, or may do so in a text that could not be read in full. */
    boolean single(FileUnit.Import each) {
        QualifiedName name = qualified(each);
        if (table.find(name).isPresent()) {
            return true;
        }
        if (!table.mayBeDeclaredInBrokenText(name.simple())) {
            boolean known = table.hasNamespace(name.namespace());
            String message = known
                    ? "namespace `" + name.namespace() + "` declares no `" + name.simple() + "`"
                    : "there is no namespace `" + name.namespace() + "`";
            Optional<String> near = known
                    ? Suggestions.nearest(name.simple(), table.namesIn(name.namespace()))
                            .map(simple -> name.namespace() + "." + simple)
                    : elsewhere(name);
            Diagnostic.Builder diagnostic = Diagnostic.at(each.path().span(), Code.IMPORT_OF_NOTHING, message);
            if (near.isPresent()) {
                suggest(diagnostic, each.path(), near.get());
            } else if (known) {
                diagnostic.help("import one that it declares, or add the file that declares this one");
            } else {
                diagnostic
                        .help("add the file that declares it, or for a Java class write `import java " + name.text()
                                + "`")
                        .fix(
                                "Import the Java class",
                                new Edit(Spans.before(each.path().span()), "java "));
            }
            problems.report(diagnostic.build());
        }
        return false;
    }

    /** Whether it names a namespace. */
    boolean wildcard(FileUnit.Import each) {
        String namespace = each.path().text();
        if (table.hasNamespace(namespace)) {
            return true;
        }
        Diagnostic.Builder diagnostic =
                Diagnostic.at(each.path().span(), Code.IMPORT_OF_NOTHING, "there is no namespace `" + namespace + "`");
        Suggestions.nearest(namespace, table.namespaceNames())
                .ifPresentOrElse(
                        near -> suggest(diagnostic, each.path(), near),
                        () -> diagnostic.help("add the files of that namespace, or remove the import"));
        problems.report(diagnostic.build());
        return false;
    }

    /** The same name in a namespace that exists. */
    private Optional<String> elsewhere(QualifiedName name) {
        List<Symbol> found = table.named(name.simple());
        if (found.size() == 1) {
            return Optional.of(found.get(0).name().text());
        }
        return Suggestions.nearest(name.namespace(), table.namespaceNames())
                .map(namespace -> new QualifiedName(namespace, name.simple()))
                .filter(candidate -> table.find(candidate).isPresent())
                .map(QualifiedName::text);
    }

    private static void suggest(Diagnostic.Builder diagnostic, Path path, String near) {
        diagnostic.help("did you mean `" + near + "`?").fix("Import `" + near + "`", new Edit(path.span(), near));
    }
}
