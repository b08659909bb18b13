package io.sagaz.cli;

import java.util.Locale;

/** How diagnostics are printed. */
enum DiagnosticsForm {
    /** With an excerpt of the file. */
    TEXT,
    /** One line each. */
    PLAIN,
    JSON;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
