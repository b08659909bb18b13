package io.sagaz.maven;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoFailureException;

/** How a build shows what is said about a {@code .saga} file. */
enum Form {
    /** A line and the excerpt below it. */
    TEXT,
    /** The line alone. */
    PLAIN,
    /** One JSON document for all. */
    JSON,
    /** One log for code scanning. */
    SARIF;

    private static final String PROPERTY = "sagaz.format";

    /** @throws MojoFailureException if there is no such form */
    static Form parse(String word) throws MojoFailureException {
        for (Form form : values()) {
            if (form.word().equals(word)) {
                return form;
            }
        }
        throw new MojoFailureException(PROPERTY + " is `" + word + "`; it can be "
                + Arrays.stream(values()).map(Form::word).collect(Collectors.joining(", ")));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
