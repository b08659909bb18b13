package io.sagaz.compiler.model;

import io.sagaz.compiler.cancel.Cancellation;
import java.util.LinkedHashSet;
import java.util.Set;

/** Notes what is asked about other files while one is resolved; where that is no longer needed, it ends here. */
final class Reads {
    private final Set<Question> questions = new LinkedHashSet<>();
    private final Cancellation cancellation;
    private final boolean kept;

    private Reads(Cancellation cancellation, boolean kept) {
        this.cancellation = cancellation;
        this.kept = kept;
    }

    static Reads noted(Cancellation cancellation) {
        return new Reads(cancellation, true);
    }

    /** For questions that no file asks. */
    static Reads unnoted() {
        return new Reads(Cancellation.NEVER, false);
    }

    void add(Question question) {
        cancellation.check();
        if (kept) {
            questions.add(question);
        }
    }

    Set<Question> questions() {
        return questions;
    }
}
