package io.sagaz.compiler.check;

import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Edit;
import io.sagaz.compiler.diagnostics.Span;
import io.sagaz.compiler.syntax.Work;

/** What an await says that may not fail when its time is over. */
final class AwaitEnd {
    private AwaitEnd() {}

    /** @param needed whether somebody reads its signal */
    static Diagnostic.Builder complete(Diagnostic.Builder diagnostic, Work.Await await, boolean needed) {
        diagnostic.help(
                needed
                        ? "say what to take if the signal doesn't come in time: `else default ...`"
                        : "say how to go on if the signal doesn't come in time: `else skip` or `else default ...`");
        if (!needed) {
            diagnostic.fix("Go on without it", skip(await));
        }
        return diagnostic;
    }

    private static Edit skip(Work.Await await) {
        if (await.otherwise().isPresent()) {
            return new Edit(await.otherwise().get().span(), "else skip");
        }
        Span end = await.within().orElseThrow().span();
        return Insertion.after(end, " else skip");
    }
}
