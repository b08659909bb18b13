package io.sagaz.compiler.check;

import io.sagaz.compiler.syntax.Annotation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The annotations of the language. */
enum KnownAnnotation {
    LATENCY("latency", "@latency(p50: 350ms, p99: 4s)"),
    FAILURE_RATE("failureRate", "@failureRate(0.8%)"),
    COST("cost", "@cost(0.02)"),
    OWNER("owner", "@owner(\"team\")"),
    DEPRECATED("deprecated", "@deprecated"),
    ALLOW("allow", "@allow(SAGA0504, \"reason\")");

    private final String word;
    private final String form;

    KnownAnnotation(String word, String form) {
        this.word = word;
        this.form = form;
    }

    String word() {
        return word;
    }

    /** How it is written, for messages. */
    String form() {
        return form;
    }

    /** Where it means something. */
    Set<Annotated.Place> places() {
        return switch (this) {
            case LATENCY, FAILURE_RATE, COST -> Set.of(Annotated.Place.OPERATION);
            case OWNER -> Set.of(Annotated.Place.SAGA, Annotated.Place.STEP);
            case DEPRECATED -> Set.of(Annotated.Place.values());
            case ALLOW -> Set.of(Annotated.Place.DECLARATION, Annotated.Place.SAGA, Annotated.Place.STEP);
        };
    }

    static Optional<KnownAnnotation> of(Annotation annotation) {
        return Stream.of(values())
                .filter(known -> known.word.equals(annotation.name().text()))
                .findFirst();
    }

    static List<String> words() {
        return Stream.of(values()).map(KnownAnnotation::word).toList();
    }
}
