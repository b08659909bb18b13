package io.sagaz.compiler.picture;

import io.sagaz.kernel.SagazException;

/** Graphviz was needed for a picture, and isn't there or has failed; the message says which, and what to do. */
public final class GraphvizException extends SagazException {
    GraphvizException(String message) {
        super(message);
    }

    GraphvizException(String message, Throwable cause) {
        super(message, cause);
    }
}
