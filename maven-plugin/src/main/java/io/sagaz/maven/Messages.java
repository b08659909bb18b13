package io.sagaz.maven;

import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.JsonForm;
import io.sagaz.compiler.diagnostics.Position;
import io.sagaz.compiler.diagnostics.SarifForm;
import io.sagaz.compiler.diagnostics.Severity;
import io.sagaz.compiler.diagnostics.Shown;
import io.sagaz.compiler.diagnostics.TextForm;
import io.sagaz.compiler.diagnostics.Texts;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.logging.Log;

/** Shows in the build's log what was found, in the place where javac's messages stand and in their form. */
final class Messages {
    private final Log log;
    private final Form form;
    private final FullNames names;

    /** @param folder that the compiler names the files from */
    Messages(Log log, Form form, Path folder) {
        this.log = log;
        this.form = form;
        this.names = new FullNames(folder);
    }

    void show(List<Diagnostic> diagnostics, Texts texts) {
        if (form == Form.JSON || form == Form.SARIF) {
            List<Diagnostic> named = diagnostics.stream().map(names::of).toList();
            String document = form == Form.JSON ? JsonForm.print(named) : SarifForm.print(named);
            say(worst(diagnostics), System.lineSeparator() + document.stripTrailing());
            return;
        }
        TextForm excerpts = TextForm.plain(texts);
        Shown shown = Shown.of(diagnostics);
        for (Diagnostic diagnostic : shown.diagnostics()) {
            String text = form == Form.PLAIN ? title(diagnostic) : excerpts.print(diagnostic);
            say(diagnostic.severity(), place(diagnostic) + " " + text.stripTrailing());
        }
        shown.leftOut().forEach((file, count) -> log.info(names.of(file) + ": and " + count + " more"));
    }

    private void say(Severity severity, String text) {
        switch (severity) {
            case ERROR -> log.error(text);
            case WARNING -> log.warn(text);
            case INFORMATION, HINT -> log.info(text);
        }
    }

    /** Build servers and editors look for this form of a place in a log of Maven's. */
    private String place(Diagnostic diagnostic) {
        Position start = diagnostic.span().start();
        return names.of(diagnostic.span().file()) + ":[" + start.line() + "," + start.column() + "]";
    }

    private static String title(Diagnostic diagnostic) {
        return diagnostic.severity().word() + "[" + diagnostic.code().text() + "]: " + diagnostic.message();
    }

    private static Severity worst(List<Diagnostic> diagnostics) {
        return diagnostics.stream()
                .map(Diagnostic::severity)
                .min(Severity::compareTo)
                .orElse(Severity.INFORMATION);
    }
}
