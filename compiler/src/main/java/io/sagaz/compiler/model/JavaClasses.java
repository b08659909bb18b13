package io.sagaz.compiler.model;

import java.util.List;
import java.util.Optional;

/** The Java classes that a module sees, by the names that {@code import java} has for them. Safe for any thread. */
public interface JavaClasses {
    /** @return empty if there is no such class */
    Optional<Found> find(String name);

    /** The names of the classes in a package, for suggestions; those of the module itself among them. */
    List<String> inPackage(String name);

    /**
     * A class.
     *
     * @param refusal why a field can't be of it, such as {@code isn't public}; empty if it can
     */
    record Found(Optional<String> refusal) {}
}
