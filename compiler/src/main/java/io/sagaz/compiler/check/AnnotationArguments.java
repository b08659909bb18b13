package io.sagaz.compiler.check;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Span;
import io.sagaz.compiler.syntax.Annotation;
import io.sagaz.compiler.syntax.Expr;
import io.sagaz.compiler.syntax.FileUnit;
import io.sagaz.compiler.syntax.Literal;
import io.sagaz.compiler.syntax.Name;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** An annotation has the arguments that it takes (0113). */
final class AnnotationArguments implements Rule<FileUnit> {
    private static final Set<String> PERCENTILES = Set.of("p50", "p99");

    @Override
    public void check(FileUnit unit, Consumer<Diagnostic> report) {
        for (Annotated annotated : Annotated.of(unit)) {
            for (Annotation annotation : annotated.header().annotations()) {
                KnownAnnotation.of(annotation)
                        .ifPresent(known -> problem(known, annotation)
                                .ifPresent(problem -> report.accept(
                                        Diagnostic.at(problem.span(), Code.ANNOTATION_ARGUMENT, problem.message())
                                                .help("write `" + known.form() + "`")
                                                .build())));
            }
        }
    }

    private static Optional<Problem> problem(KnownAnnotation known, Annotation annotation) {
        return switch (known) {
            case LATENCY -> latency(annotation);
            case FAILURE_RATE -> one(annotation, "a percentage", Set.of(Literal.Kind.PERCENT));
            case COST -> one(annotation, "a number", Set.of(Literal.Kind.INT, Literal.Kind.DECIMAL));
            case OWNER -> one(annotation, "a text", Set.of(Literal.Kind.STRING));
            case DEPRECATED -> surplus(annotation, 0);
            case ALLOW -> allow(annotation);
        };
    }

    private static Optional<Problem> latency(Annotation annotation) {
        Set<String> given = new HashSet<>();
        for (Annotation.Note note : annotation.notes()) {
            String name = note.name().map(Name::text).orElse("");
            if (!PERCENTILES.contains(name) || !given.add(name)) {
                return Optional.of(new Problem(note.span(), "`@latency` takes `p50` and `p99`, once each"));
            }
            if (!is(note, Set.of(Literal.Kind.DURATION))) {
                return Optional.of(new Problem(note.value().span(), "`" + name + "` of `@latency` is a duration"));
            }
        }
        return given.isEmpty() ? missing(annotation, "durations") : Optional.empty();
    }

    private static Optional<Problem> one(Annotation annotation, String what, Set<Literal.Kind> kinds) {
        if (annotation.notes().isEmpty()) {
            return missing(annotation, what);
        }
        Annotation.Note note = annotation.notes().get(0);
        if (note.name().isPresent() || !is(note, kinds)) {
            return Optional.of(new Problem(note.span(), "`@" + annotation.name().text() + "` takes " + what));
        }
        return surplus(annotation, 1);
    }

    /** What is wrong with its reason is a matter of its own (0115). */
    private static Optional<Problem> allow(Annotation annotation) {
        if (annotation.notes().isEmpty()) {
            return missing(annotation, "a code and a reason");
        }
        Annotation.Note code = annotation.notes().get(0);
        boolean known = code.value() instanceof Expr.Reference reference
                && Code.parse(reference.name().text()).isPresent();
        if (!known || code.name().isPresent()) {
            return Optional.of(new Problem(code.span(), "`@allow` takes a code, and this isn't one"));
        }
        if (annotation.notes().size() > 1 && !is(annotation.notes().get(1), Set.of(Literal.Kind.STRING))) {
            return Optional.of(new Problem(annotation.notes().get(1).span(), "the reason of `@allow` is a text"));
        }
        return surplus(annotation, 2);
    }

    private static Optional<Problem> missing(Annotation annotation, String what) {
        String word = annotation.name().text();
        return Optional.of(new Problem(annotation.name().span(), "`@" + word + "` needs " + what));
    }

    private static Optional<Problem> surplus(Annotation annotation, int count) {
        String takes = count == 0 ? "nothing" : count == 1 ? "one value" : count + " values";
        return annotation.notes().size() <= count
                ? Optional.empty()
                : Optional.of(new Problem(
                        annotation.notes().get(count).span(),
                        "`@" + annotation.name().text() + "` takes " + takes + ", and this is one more"));
    }

    private static boolean is(Annotation.Note note, Set<Literal.Kind> kinds) {
        return note.value() instanceof Expr.Value value
                && kinds.contains(value.literal().kind());
    }

    private record Problem(Span span, String message) {}
}
