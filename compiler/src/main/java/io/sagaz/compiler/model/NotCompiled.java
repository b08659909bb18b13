package io.sagaz.compiler.model;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Span;

/** Says of a construct of the language that this version doesn't compile it (0013). */
final class NotCompiled {
    private NotCompiled() {}

    /** @param word where the construct's word stands */
    static Diagnostic.Builder at(Span word, String construct) {
        return Diagnostic.at(
                        word,
                        Code.NOT_COMPILED_YET,
                        "`" + construct + "` is part of the language, but this version doesn't compile it yet")
                .help("leave it out, or keep the file for a later version");
    }
}
