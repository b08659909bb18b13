package io.sagaz.compiler.simulate;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** What goes wrong at a step, or otherwise than usual. */
public sealed interface Outcome {
    /** As users write it after {@code STEP=}, such as {@code in-doubt/retry}. */
    String text();

    /**
     * The step's own call fails, and the first entries of its {@code recover} list fail after it.
     *
     * @param alternatives those that fail too, in the order of the list; what comes after them succeeds
     */
    record Fails(CallFailure call, List<AlternativeFails> alternatives) implements Outcome {
        public Fails {
            alternatives = List.copyOf(alternatives);
        }

        @Override
        public String text() {
            return call.text()
                    + alternatives.stream().map(AlternativeFails::text).collect(joining());
        }
    }

    /** Its condition doesn't hold, so it isn't run. In a scenario that doesn't say so every condition holds. */
    record Skipped() implements Outcome {
        @Override
        public String text() {
            return "skipped";
        }
    }

    /** Every attempt to undo it faults. */
    record CompensationFails() implements Outcome {
        @Override
        public String text() {
            return "compensation-fails";
        }
    }

    /** A cancel request arrives while its call is in flight; if that is interrupted, it gives no result. */
    record Cancelled() implements Outcome {
        @Override
        public String text() {
            return "cancel";
        }
    }

    /** The saga's time-out passes while its call is in flight; if that is interrupted, it gives no result. */
    record TimedOut() implements Outcome {
        @Override
        public String text() {
            return "deadline";
        }
    }

    /**
     * One entry of the {@code recover} list that fails.
     *
     * @param alternative {@code retry}, or {@code Service.operation}
     * @param implied whether it fails as is usual there, so that its name says it all: a retry as the step's own call,
     *     another call by leaving it open whether it happened
     */
    record AlternativeFails(String alternative, CallFailure failure, boolean implied) {
        String text() {
            return "/" + alternative + (implied ? "" : ":" + failure.text());
        }
    }
}
