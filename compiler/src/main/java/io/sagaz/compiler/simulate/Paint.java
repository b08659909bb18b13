package io.sagaz.compiler.simulate;

import io.sagaz.kernel.SagaStatus;

/** Colours for terminals, or none. What is coloured says the same without. */
enum Paint {
    PLAIN,
    /** Select Graphic Rendition of ECMA-48, with the eight colours that every theme has. */
    ANSI;

    private static final String BOLD = "1";
    private static final String FAINT = "2";

    String bold(String text) {
        return with(BOLD, text);
    }

    String faint(String text) {
        return with(FAINT, text);
    }

    /** @param text the status, perhaps with blanks after it */
    String status(SagaStatus status, String text) {
        return with(
                switch (status) {
                    case COMPLETED -> "32";
                    case COMPENSATED -> "33";
                    case PARTIALLY_COMMITTED -> "35";
                    case SUSPENDED -> "31";
                    case RUNNING, COMPENSATING -> "36";
                },
                text);
    }

    private String with(String rendition, String text) {
        return this == PLAIN || text.isEmpty() ? text : "\u001b[" + rendition + "m" + text + "\u001b[0m";
    }
}
