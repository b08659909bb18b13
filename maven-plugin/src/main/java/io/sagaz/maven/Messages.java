package io.sagaz.maven;

import io.sagaz.compiler.diagnostics.Diagnostic;
import java.nio.file.Path;
import org.apache.maven.plugin.logging.Log;

/** Shows what was found in the build's log. */
final class Messages {
    private final Log log;
    private final Form form;
    private final Path folder;

    /** @param folder that the files are named from */
    Messages(Log log, Form form, Path folder) {
        this.log = log;
        this.form = form;
        this.folder = folder;
    }

    void show(Compilation compilation) {
        for (Diagnostic diagnostic : compilation.diagnostics()) {
            String text = Form.line(diagnostic, folder) + form;
            switch (diagnostic.severity()) {
                case ERROR -> log.error(text);
                case WARNING -> log.warn(text);
                case INFORMATION, HINT -> log.info(text);
            }
        }
    }
}
