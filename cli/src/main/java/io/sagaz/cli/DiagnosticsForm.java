package io.sagaz.cli;

import io.sagaz.compiler.Analysis;
import io.sagaz.compiler.diagnostics.JsonForm;
import io.sagaz.compiler.diagnostics.PlainForm;
import io.sagaz.compiler.diagnostics.SourceText;
import io.sagaz.compiler.diagnostics.TextForm;
import io.sagaz.compiler.diagnostics.Texts;

/** How diagnostics are printed. */
enum DiagnosticsForm {
    /** With an excerpt of the file. */
    TEXT {
        @Override
        String print(Analysis analysis, boolean colour) {
            Texts texts = file -> analysis.source(file).map(SourceText::of);
            TextForm form = colour ? TextForm.coloured(texts) : TextForm.plain(texts);
            return form.print(analysis.diagnostics());
        }
    },
    /** One line each. */
    PLAIN {
        @Override
        String print(Analysis analysis, boolean colour) {
            return PlainForm.print(analysis.diagnostics());
        }
    },
    JSON {
        @Override
        String print(Analysis analysis, boolean colour) {
            return JsonForm.print(analysis.diagnostics());
        }
    };

    abstract String print(Analysis analysis, boolean colour);
}
