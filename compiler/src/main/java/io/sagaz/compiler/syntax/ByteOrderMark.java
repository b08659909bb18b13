package io.sagaz.compiler.syntax;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Edit;
import io.sagaz.compiler.diagnostics.Span;

/** The invisible mark that some editors put in front of a text. */
final class ByteOrderMark {
    static final char MARK = '\uFEFF';

    private ByteOrderMark() {}

    static void check(Lexed lexed, Reports reports) {
        if (lexed.source().text().indexOf(MARK) == 0) {
            Span mark = lexed.places().between(0, 1);
            reports.add(Diagnostic.at(mark, Code.NOT_UTF8, "this file starts with a byte order mark")
                    .why("UTF-8 needs none, and other tools stumble over it")
                    .help("save it as UTF-8 without byte order mark")
                    .fix("Remove it", new Edit(mark, ""))
                    .build());
        }
    }
}
