package io.sagaz.compiler.model;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Edit;
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
                    ? Spelling.nearest(name.simple(), table.namesIn(name.namespace()))
                            .map(simple -> name.namespace() + "." + simple)
                    : elsewhere(name);
            report(
                    each.path(),
                    message,
                    near,
                    "add the file that declares it, or for a Java class `import java " + name.text() + "`");
        }
        return false;
    }

    /** Whether it names a namespace. */
    boolean wildcard(FileUnit.Import each) {
        String namespace = each.path().text();
        if (table.hasNamespace(namespace)) {
            return true;
        }
        report(
                each.path(),
                "there is no namespace `" + namespace + "`",
                Spelling.nearest(namespace, table.namespaceNames()),
                "add the files of that namespace, or remove the import");
        return false;
    }

    /** The same name in a namespace that exists. */
    private Optional<String> elsewhere(QualifiedName name) {
        List<Symbol> found = table.named(name.simple());
        if (found.size() == 1) {
            return Optional.of(found.get(0).name().text());
        }
        return Spelling.nearest(name.namespace(), table.namespaceNames())
                .map(namespace -> new QualifiedName(namespace, name.simple()))
                .filter(candidate -> table.find(candidate).isPresent())
                .map(QualifiedName::text);
    }

    private void report(Path path, String message, Optional<String> near, String otherwise) {
        Diagnostic.Builder diagnostic = Diagnostic.at(path.span(), Code.IMPORT_OF_NOTHING, message);
        near.ifPresentOrElse(
                text -> diagnostic
                        .help("did you mean `" + text + "`?")
                        .fix("Import `" + text + "`", new Edit(path.span(), text)),
                () -> diagnostic.help(otherwise));
        problems.report(diagnostic.build());
    }
}
