package io.sagaz.compiler.model;

import io.sagaz.compiler.diagnostics.Span;
import io.sagaz.compiler.syntax.Name;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The names that stand for values in one place. */
interface ValueScope {
    /** Where there are none. */
    ValueScope NONE = new ValueScope() {
        @Override
        public Optional<TypedExpr> read(Name name) {
            return Optional.empty();
        }

        @Override
        public Optional<TypedExpr> key(Name name) {
            return Optional.empty();
        }

        @Override
        public Collection<String> names() {
            return List.of();
        }

        @Override
        public Optional<Span> origin(TypedExpr expr) {
            return Optional.empty();
        }

        @Override
        public List<Candidate> candidates(Catalog catalog) {
            return List.of();
        }

        @Override
        public boolean takesNeed(TypedExpr expr, Span span) {
            return false;
        }
    };

    /**
     * Reports a value that may not be read here.
     *
     * @return empty if the name stands for no value
     */
    Optional<TypedExpr> read(Name name);

    /** The idempotency key of a step; empty if the name stands for none. */
    Optional<TypedExpr> key(Name name);

    Collection<String> names();

    /** A declared step that may be the one that is misspelt; empty if the name stands for something else. */
    default Optional<MissingName.Suspect> suspect(String name) {
        return Optional.empty();
    }

    /** The optional paths that are known to be there, as {@link Conditions#present} has them. */
    default Set<String> present() {
        return Set.of();
    }

    /** Where the type of a bare name comes from. */
    Optional<Span> origin(TypedExpr expr);

    /**
     * Whether the absence of a value that is needed here is reported elsewhere, at what makes it absent.
     *
     * @param span where it is needed
     */
    boolean takesNeed(TypedExpr expr, Span span);

    /** The values of the input and their fields, which may be read anywhere. */
    List<Candidate> candidates(Catalog catalog);

    /**
     * A value to suggest.
     *
     * @param name the last part of its path
     */
    record Candidate(String name, Type type, String path) {}
}
