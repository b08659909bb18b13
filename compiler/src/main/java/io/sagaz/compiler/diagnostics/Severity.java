package io.sagaz.compiler.diagnostics;

/** How bad it is. */
public enum Severity {
    ERROR,
    WARNING,
    INFORMATION,
    HINT;

    /** The word that users read. */
    public String word() {
        return switch (this) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFORMATION -> "information";
            case HINT -> "hint";
        };
    }
}
