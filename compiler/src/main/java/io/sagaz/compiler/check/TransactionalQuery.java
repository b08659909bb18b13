package io.sagaz.compiler.check;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Edit;
import io.sagaz.compiler.diagnostics.Span;
import io.sagaz.compiler.syntax.Declaration;
import io.sagaz.compiler.syntax.FileUnit;
import java.util.function.Consumer;

/** A query changes nothing, so there is nothing to commit with it (0704). */
final class TransactionalQuery implements Rule<FileUnit> {
    private static final String WORD = "transactional";

    @Override
    public void check(FileUnit unit, Consumer<Diagnostic> report) {
        for (Declaration declaration : Declared.whole(unit)) {
            if (declaration instanceof Declaration.ServiceDecl service) {
                service.operations().stream()
                        .filter(operation -> operation.query() && operation.transactional())
                        .forEach(operation -> report.accept(describe(unit, operation)));
            }
        }
    }

    private static Diagnostic describe(FileUnit unit, Declaration.Operation operation) {
        String text = unit.text();
        Span name = operation.name().span();
        int start = text.lastIndexOf(WORD, name.start().offset());
        int end = start + WORD.length();
        Span word = new Span(name.file(), Insertion.position(text, start), Insertion.position(text, end));
        int after = end;
        while (after < text.length() && text.charAt(after) == ' ') {
            after++;
        }
        Span rest = new Span(name.file(), word.start(), Insertion.position(text, after));
        return Diagnostic.at(
                        word,
                        Code.TRANSACTIONAL_QUERY,
                        "`" + operation.name().text() + "` is a `query`, and has nothing to commit")
                .help("leave out `transactional`, or `query` if it changes something")
                .fix("Remove `transactional`", new Edit(rest, ""))
                .build();
    }
}
