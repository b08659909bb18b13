package io.sagaz.compiler.simulate;

import java.util.Optional;

/** How a call that has an effect fails for good, or a child saga. */
public sealed interface CallFailure {
    /** As users write it, such as {@code rejected:OutOfStock}. */
    String text();

    /**
     * A child is rejected by going back.
     *
     * @param error that the operation declares, by its simple name where that is unique; empty for its first one
     */
    record Rejected(Optional<String> error) implements CallFailure {
        @Override
        public String text() {
            return error.map(name -> "rejected:" + name).orElse("rejected");
        }
    }

    /** All its attempts faulted, so that its effect may have happened. */
    record InDoubt(Answer answer) implements CallFailure {
        @Override
        public String text() {
            return "in-doubt" + answer.suffix();
        }
    }

    /** All its attempts faulted, and it can't have had an effect: a query, or a transactional operation. */
    record Faulted() implements CallFailure {
        @Override
        public String text() {
            return "faulted";
        }
    }

    /** Of a child that had committed and undid what it could: nobody but an operator knows what that counts as. */
    record PartiallyCommitted() implements CallFailure {
        @Override
        public String text() {
            return "partially-committed";
        }
    }

    /** What {@code verify} finds out about a call in doubt. */
    enum Answer {
        /** It never happened. What counts when nobody asks, too. */
        NOTHING(""),
        HAPPENED(":happened"),
        /** The question itself fails, every time. */
        UNANSWERED(":unanswered");

        private final String suffix;

        Answer(String suffix) {
            this.suffix = suffix;
        }

        String suffix() {
            return suffix;
        }
    }
}
