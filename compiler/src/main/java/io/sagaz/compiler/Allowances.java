package io.sagaz.compiler;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Span;
import io.sagaz.compiler.model.Steps;
import io.sagaz.compiler.syntax.Annotation;
import io.sagaz.compiler.syntax.Declaration;
import io.sagaz.compiler.syntax.Expr;
import io.sagaz.compiler.syntax.FileUnit;
import io.sagaz.compiler.syntax.Header;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code @allow(CODE, "reason")} on a declaration or step silences what may be silenced there. */
final class Allowances {
    private Allowances() {}

    static List<Diagnostic> apply(List<FileUnit> units, List<Diagnostic> found) {
        List<Allowance> allowances = new ArrayList<>();
        for (FileUnit unit : units) {
            for (Declaration declaration : unit.declarations()) {
                collect(declaration.header(), declaration.span(), allowances);
                if (declaration instanceof Declaration.SagaDecl saga) {
                    Steps.of(saga).forEach(step -> collect(step.header(), step.span(), allowances));
                }
            }
        }
        return found.stream()
                .filter(diagnostic -> allowances.stream().noneMatch(allowance -> allowance.silences(diagnostic)))
                .toList();
    }

    private static void collect(Header header, Span span, List<Allowance> allowances) {
        for (Annotation annotation : header.annotations()) {
            if (annotation.name().text().equals("allow") && !annotation.notes().isEmpty()) {
                code(annotation.notes().get(0)).ifPresent(code -> allowances.add(new Allowance(code, span)));
            }
        }
    }

    private static Optional<Code> code(Annotation.Note note) {
        return note.value() instanceof Expr.Reference reference
                ? Code.parse(reference.name().text())
                : Optional.empty();
    }

    private record Allowance(Code code, Span span) {
        boolean silences(Diagnostic diagnostic) {
            Span place = diagnostic.span();
            return diagnostic.code() == code
                    && code.canBeAllowed()
                    && place.file().equals(span.file())
                    && place.start().offset() >= span.start().offset()
                    && place.end().offset() <= span.end().offset();
        }
    }
}
