package io.sagaz.compiler.diagnostics;

/** Colours of a terminal, or none. */
enum Paint {
    NONE,
    ANSI;

    private static final String RESET = "\u001B[0m";
    private static final String BOLD = "\u001B[1m";
    private static final String FAINT = "\u001B[2m";
    private static final String RED = "\u001B[1;31m";
    private static final String YELLOW = "\u001B[1;33m";
    private static final String BLUE = "\u001B[1;34m";
    private static final String CYAN = "\u001B[1;36m";

    String severity(Severity severity, String text) {
        return with(
                switch (severity) {
                    case ERROR -> RED;
                    case WARNING -> YELLOW;
                    case INFORMATION -> BLUE;
                    case HINT -> CYAN;
                },
                text);
    }

    String related(String text) {
        return with(BLUE, text);
    }

    String strong(String text) {
        return with(BOLD, text);
    }

    String faint(String text) {
        return with(FAINT, text);
    }

    private String with(String colour, String text) {
        return this == NONE || text.isEmpty() ? text : colour + text + RESET;
    }
}
