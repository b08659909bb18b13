package io.sagaz.maven;

import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Severity;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;

/** Whether what was found fails the build, in the one sentence that Maven ends with. */
final class Verdict {
    /** More names than these would push what matters out of the last line. */
    private static final int FILES_NAMED_MAX = 3;

    private final List<Diagnostic> diagnostics;
    private final boolean failOnWarning;

    Verdict(List<Diagnostic> diagnostics, boolean failOnWarning) {
        this.diagnostics = List.copyOf(diagnostics);
        this.failOnWarning = failOnWarning;
    }

    /** @throws MojoFailureException if the build fails */
    void enforce() throws MojoFailureException {
        Optional<String> sentence = failure();
        if (sentence.isPresent()) {
            throw new MojoFailureException(sentence.get());
        }
    }

    /** Why the build fails, such as {@code there are 2 errors in order.saga}; empty if it doesn't. */
    Optional<String> failure() {
        List<Diagnostic> errors = of(Severity.ERROR);
        if (!errors.isEmpty()) {
            return Optional.of(count(errors, "error") + " in " + files(errors));
        }
        List<Diagnostic> warnings = of(Severity.WARNING);
        return warnings.isEmpty() || !failOnWarning
                ? Optional.empty()
                : Optional.of(count(warnings, "warning") + " in " + files(warnings)
                        + ", and sagaz.failOnWarning makes the build fail");
    }

    private List<Diagnostic> of(Severity severity) {
        return diagnostics.stream().filter(it -> it.severity() == severity).toList();
    }

    private static String count(List<Diagnostic> diagnostics, String word) {
        return (diagnostics.size() == 1 ? "there is 1 " : "there are " + diagnostics.size() + " ")
                + word
                + (diagnostics.size() == 1 ? "" : "s");
    }

    private static String files(List<Diagnostic> diagnostics) {
        List<String> files = diagnostics.stream()
                .map(diagnostic -> diagnostic.span().file())
                .distinct()
                .sorted()
                .toList();
        int rest = files.size() - FILES_NAMED_MAX;
        return rest <= 0
                ? String.join(", ", files)
                : String.join(", ", files.subList(0, FILES_NAMED_MAX)) + " and " + rest + " more";
    }
}
