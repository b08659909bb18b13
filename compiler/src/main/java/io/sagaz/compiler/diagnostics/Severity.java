package io.sagaz.compiler.diagnostics;

<<<<<<< HEAD
/** How bad it is. */
=======
/** How much a diagnostic matters: only an {@link #ERROR} keeps a file from being compiled. Most severe first. */
>>>>>>> house
public enum Severity {
    ERROR,
    WARNING,
    INFORMATION,
<<<<<<< HEAD
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
=======
    HINT
>>>>>>> house
}
