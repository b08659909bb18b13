package io.sagaz.compiler;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Edit;
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
        List<Diagnostic> said = new ArrayList<>(found.stream()
                .filter(diagnostic -> allowances.stream().noneMatch(allowance -> allowance.silences(diagnostic)))
                .toList());
        for (Allowance allowance : allowances) {
            allowance.problem(units, found).ifPresent(said::add);
        }
        return List.copyOf(said);
    }

    private static void collect(Header header, Span span, List<Allowance> allowances) {
        for (Annotation annotation : header.annotations()) {
            if (annotation.name().text().equals("allow") && !annotation.notes().isEmpty()) {
                code(annotation.notes().get(0))
                        .ifPresent(code -> allowances.add(new Allowance(code, annotation, span)));
            }
        }
    }

    private static Optional<Code> code(Annotation.Note note) {
        return note.value() instanceof Expr.Reference reference
                ? Code.parse(reference.name().text())
                : Optional.empty();
    }

    private record Allowance(Code code, Annotation annotation, Span span) {
        /** It gives a reason, and there is something to silence (0115). */
        Optional<Diagnostic> problem(List<FileUnit> units, List<Diagnostic> found) {
            if (!code.canBeAllowed()) {
                return Optional.of(describe("`" + code.text() + "` can't be silenced")
                        .help("leave it out, and mend what is reported")
                        .fix("Remove it", removal())
                        .build());
            }
            boolean broken = found.stream().anyMatch(it -> it.isError() && it.code() != code && within(it.span()));
            if (!broken && found.stream().noneMatch(this::silences)) {
                return Optional.of(describe("there is no `" + code.text() + "` here to silence")
                        .help("leave it out")
                        .fix("Remove it", removal())
                        .build());
            }
            boolean reason = annotation.notes().size() > 1
                    && !text(units, annotation.notes().get(1).span())
                            .replace("\"", "")
                            .isBlank();
            return reason
                    ? Optional.empty()
                    : Optional.of(describe("nothing says why `" + code.text() + "` may be silenced here")
                            .help("write `@allow(" + code.text() + ", \"reason\")`")
                            .build());
        }

        private Diagnostic.Builder describe(String message) {
            return Diagnostic.at(annotation.name().span(), Code.ALLOW_WITHOUT_USE, message);
        }

        private static String text(List<FileUnit> units, Span place) {
            return units.stream()
                    .filter(unit -> unit.file().equals(place.file()))
                    .map(unit -> unit.text()
                            .substring(place.start().offset(), place.end().offset()))
                    .findFirst()
                    .orElse("");
        }

        private Edit removal() {
            Span place = annotation.span();
            return new Edit(place, "");
        }

        private boolean within(Span place) {
            return place.file().equals(span.file())
                    && place.start().offset() >= span.start().offset()
                    && place.end().offset() <= span.end().offset();
        }

        boolean silences(Diagnostic diagnostic) {
            return diagnostic.code() == code && code.canBeAllowed() && within(diagnostic.span());
        }
    }
}
