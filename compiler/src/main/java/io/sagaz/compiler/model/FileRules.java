package io.sagaz.compiler.model;

import io.sagaz.compiler.cancel.Cancellation;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.syntax.FileUnit;
import java.util.List;

/** The rules about one file and the sagas in it. A pure function: it is asked anew only where one of them changed. */
@FunctionalInterface
public interface FileRules {
    /**
     * What they have to say, in no particular order.
     *
     * @param sagas of the file, also those with errors
     */
    List<Diagnostic> check(FileUnit unit, List<ResolvedSaga> sagas, Cancellation cancellation);
}
