package io.sagaz.cli;

import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.JsonForm;
import io.sagaz.compiler.diagnostics.PlainForm;
import io.sagaz.compiler.diagnostics.SarifForm;
import io.sagaz.compiler.diagnostics.TextForm;
import io.sagaz.compiler.diagnostics.Texts;
import java.util.List;

/** How diagnostics are printed. */
enum DiagnosticsForm {
    /** With an excerpt of the file. */
    TEXT {
        @Override
        String print(List<Diagnostic> diagnostics, Texts texts, boolean colour) {
            TextForm form = colour ? TextForm.coloured(texts) : TextForm.plain(texts);
            return form.print(diagnostics);
        }
    },
    /** One line each. */
    PLAIN {
        @Override
        String print(List<Diagnostic> diagnostics, Texts texts, boolean colour) {
            return PlainForm.print(diagnostics);
        }
    },
    JSON {
        @Override
        String print(List<Diagnostic> diagnostics, Texts texts, boolean colour) {
            return JsonForm.print(diagnostics);
        }
    },
    /** For code scanning. */
    SARIF {
        @Override
        String print(List<Diagnostic> diagnostics, Texts texts, boolean colour) {
            return SarifForm.print(diagnostics);
        }
    };

    abstract String print(List<Diagnostic> diagnostics, Texts texts, boolean colour);

    String print(Checked checked, boolean colour) {
        return print(checked.diagnostics(), checked.texts(), colour);
    }
}
