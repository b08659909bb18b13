package io.sagaz.compiler.check;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.syntax.Annotation;
import io.sagaz.compiler.syntax.Expr;
import io.sagaz.compiler.syntax.FileUnit;
import io.sagaz.compiler.syntax.Literal;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** What annotations say of an operation can be: its latencies rise, its failure rate is at most 100 % (0608). */
final class AnnotationRate implements Rule<FileUnit> {
    private static final BigDecimal PERCENT_MAX = BigDecimal.valueOf(100);

    @Override
    public void check(FileUnit unit, Consumer<Diagnostic> report) {
        for (Annotated annotated : Annotated.of(unit)) {
            for (Annotation annotation : annotated.header().annotations()) {
                Optional<KnownAnnotation> known = KnownAnnotation.of(annotation);
                if (known.filter(KnownAnnotation.LATENCY::equals).isPresent()) {
                    latency(annotation, report);
                } else if (known.filter(KnownAnnotation.FAILURE_RATE::equals).isPresent()) {
                    annotation.notes().forEach(note -> rate(note, report));
                }
            }
        }
    }

    private static void latency(Annotation annotation, Consumer<Diagnostic> report) {
        Optional<Annotation.Note> median = note(annotation, "p50");
        Optional<Annotation.Note> slow = note(annotation, "p99");
        Optional<Duration> low = median.flatMap(AnnotationRate::duration);
        Optional<Duration> high = slow.flatMap(AnnotationRate::duration);
        if (low.isPresent() && high.isPresent() && low.get().compareTo(high.get()) > 0) {
            report.accept(Diagnostic.at(
                            slow.orElseThrow().value().span(),
                            Code.ANNOTATION_RATE,
                            "99 of 100 calls can't be faster than half of them are")
                    .related(median.orElseThrow().value().span(), "half of them take up to this")
                    .help("write a `p99` that is at least the `p50`")
                    .build());
        }
    }

    private static Optional<Annotation.Note> note(Annotation annotation, String name) {
        return annotation.notes().stream()
                .filter(note -> note.name().filter(it -> it.text().equals(name)).isPresent())
                .findFirst();
    }

    private static Optional<Duration> duration(Annotation.Note note) {
        return note.value() instanceof Expr.Value value ? Durations.of(value.literal()) : Optional.empty();
    }

    private static void rate(Annotation.Note note, Consumer<Diagnostic> report) {
        if (note.value() instanceof Expr.Value value && value.literal().kind() == Literal.Kind.PERCENT) {
            String digits = value.literal().text().replace("_", "").replace("%", "");
            if (digits.matches("[0-9]+(\\.[0-9]+)?") && new BigDecimal(digits).compareTo(PERCENT_MAX) > 0) {
                report.accept(
                        Diagnostic.at(value.span(), Code.ANNOTATION_RATE, "no more than all of the calls can fail")
                                .help("write `100%` at most")
                                .build());
            }
        }
    }
}
