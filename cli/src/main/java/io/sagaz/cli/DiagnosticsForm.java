package io.sagaz.cli;

import io.sagaz.compiler.diagnostics.JsonForm;
import io.sagaz.compiler.diagnostics.PlainForm;
import io.sagaz.compiler.diagnostics.SarifForm;
import io.sagaz.compiler.diagnostics.TextForm;

/** How diagnostics are printed. */
enum DiagnosticsForm {
    /** With an excerpt of the file. */
    TEXT {
        @Override
        String print(Checked checked, boolean colour) {
            TextForm form = colour ? TextForm.coloured(checked.texts()) : TextForm.plain(checked.texts());
            return form.print(checked.diagnostics());
        }
    },
    /** One line each. */
    PLAIN {
        @Override
        String print(Checked checked, boolean colour) {
            return PlainForm.print(checked.diagnostics());
        }
    },
    JSON {
        @Override
        String print(Checked checked, boolean colour) {
            return JsonForm.print(checked.diagnostics());
        }
    },
    /** For code scanning. */
    SARIF {
        @Override
        String print(Checked checked, boolean colour) {
            return SarifForm.print(checked.diagnostics());
        }
    };

    abstract String print(Checked checked, boolean colour);
}
