package io.sagaz.architecture;

import static java.util.Comparator.comparingInt;

import java.util.List;
import java.util.Optional;

/**
 * The table of libraries, the platform among them: each stays in the packages that were made for it.
 *
 * @param prefix of the names of its classes; the longest that fits counts
 * @param users the packages that may use it, each with all below it
 */
record Library(String prefix, List<String> users) {
    private static final String EVERYWHERE = "io.sagaz";

    static final List<Library> ALL = List.of(
            of("java.", EVERYWHERE),
            of("java.sql.", "io.sagaz.runtime.store"),
            of("javax.sql.", "io.sagaz.runtime.store"),
            of("java.sql.Connection", "io.sagaz.runtime"),
            of("javax.sql.DataSource", "io.sagaz.runtime"),
            of("javax.lang.model.", "io.sagaz.compiler.java"),
            of("javax.annotation.processing.", "io.sagaz.compiler.java"),
            of(
                    "com.fasterxml.jackson.",
                    "io.sagaz.runtime.codec",
                    "io.sagaz.compiler.definition",
                    "io.sagaz.compiler.diagnostics",
                    "io.sagaz.compiler.simulate"),
            of("com.palantir.javapoet.", "io.sagaz.compiler.java"),
            of("org.antlr.", "io.sagaz.grammar", "io.sagaz.compiler.syntax"),
            of("org.apache.maven.", "io.sagaz.maven"),
            of("org.eclipse.aether.", "io.sagaz.maven"),
            of("javax.inject.", "io.sagaz.maven"),
            of("org.jspecify.", EVERYWHERE),
            of("org.slf4j.", "io.sagaz.runtime"),
            of("org.openjdk.jmh.", "io.sagaz.benchmarks"),
            of("org.sqlite.", "io.sagaz.runtime.store"),
            of("picocli.", "io.sagaz.cli"));

    private static Library of(String prefix, String... users) {
        return new Library(prefix, List.of(users));
    }

    static Optional<Library> owning(String className) {
        return ALL.stream()
                .filter(library -> className.startsWith(library.prefix))
                .max(comparingInt(library -> library.prefix.length()));
    }

    boolean isFor(String packageName) {
        return users.stream().anyMatch(user -> packageName.equals(user) || packageName.startsWith(user + "."));
    }
}
