package io.sagaz.compiler.diagnostics;

/** How much a diagnostic matters: only an {@link #ERROR} keeps a file from being compiled. Most severe first. */
public enum Severity {
    ERROR,
    WARNING,
    INFORMATION,
    HINT
}
