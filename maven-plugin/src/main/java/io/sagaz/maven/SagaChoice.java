package io.sagaz.maven;

import static java.util.stream.Collectors.joining;

import io.sagaz.compiler.model.QualifiedName;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.jspecify.annotations.Nullable;

/**
 * Which of a module's sagas a goal is about.
 *
 * @param saga name with or without the namespace; all sagas if it is null
 */
record SagaChoice(@Nullable String saga) {
    boolean includes(QualifiedName name) {
        return saga == null || saga.equals(name.simple()) || saga.equals(name.text());
    }

    /**
     * @param folder of the files
     * @throws MojoFailureException if the one saga isn't among these
     */
    void check(List<QualifiedName> all, Path folder) throws MojoFailureException {
        if (saga != null && all.stream().noneMatch(this::includes)) {
            throw new MojoFailureException("there is no saga `" + saga + "`; "
                    + (all.isEmpty() ? "there is none in " + folder : "known here: " + names(all)));
        }
    }

    private static String names(List<QualifiedName> all) {
        return all.stream().map(QualifiedName::text).collect(joining(", "));
    }
}
