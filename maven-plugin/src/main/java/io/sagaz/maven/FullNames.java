package io.sagaz.maven;

import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Edit;
import io.sagaz.compiler.diagnostics.Fix;
import io.sagaz.compiler.diagnostics.Related;
import io.sagaz.compiler.diagnostics.Span;
import java.nio.file.Path;

/**
 * Names files as a reader of the build's log finds them: in full. The compiler names them from their folder, since what
 * it generates must not depend on where a module stands.
 */
final class FullNames {
    private final Path folder;

    /** @param folder that the compiler names the files from */
    FullNames(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    String of(String file) {
        return folder.resolve(file).toString();
    }

    Diagnostic of(Diagnostic diagnostic) {
        return new Diagnostic(
                diagnostic.code(),
                diagnostic.severity(),
                of(diagnostic.span()),
                diagnostic.label(),
                diagnostic.message(),
                diagnostic.related().stream()
                        .map(related -> new Related(of(related.span()), related.label()))
                        .toList(),
                diagnostic.notes(),
                diagnostic.help(),
                diagnostic.fixes().stream().map(this::of).toList());
    }

    private Fix of(Fix fix) {
        return new Fix(
                fix.title(),
                fix.edits().stream()
                        .map(edit -> new Edit(of(edit.span()), edit.newText()))
                        .toList());
    }

    private Span of(Span span) {
        return new Span(of(span.file()), span.start(), span.end());
    }
}
