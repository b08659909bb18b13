package io.sagaz.compiler.check;

import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Span;
import io.sagaz.compiler.syntax.Declaration;
import io.sagaz.compiler.syntax.FileUnit;
import io.sagaz.compiler.syntax.SagaClause;
import java.util.ArrayList;
import java.util.List;

/** The declarations of a file that the rules look at. */
final class Declared {
    private Declared() {}

    /** Those whose text could be read in full: whatever else is wrong with one may come from that. */
    static List<Declaration> whole(FileUnit unit) {
        return unit.declarations().stream()
                .filter(declaration ->
                        unit.diagnostics().stream().noneMatch(it -> it.isError() && touches(declaration.span(), it)))
                .toList();
    }

    private static boolean touches(Span span, Diagnostic diagnostic) {
        return diagnostic.span().start().offset() <= span.end().offset()
                && diagnostic.span().end().offset() >= span.start().offset();
    }

    /** The lists of fields in it, each with what they are fields of. */
    static List<List<Declaration.Field>> fields(Declaration declaration) {
        List<List<Declaration.Field>> lists = new ArrayList<>();
        if (declaration instanceof Declaration.RecordDecl it) {
            lists.add(it.fields());
        } else if (declaration instanceof Declaration.ErrorDecl it) {
            lists.add(it.fields());
        } else if (declaration instanceof Declaration.EventDecl it) {
            lists.add(it.fields());
        } else if (declaration instanceof Declaration.SagaDecl saga) {
            for (SagaClause clause : saga.clauses()) {
                if (clause instanceof SagaClause.Signal signal) {
                    lists.add(signal.fields());
                }
            }
        }
        return lists;
    }
}
