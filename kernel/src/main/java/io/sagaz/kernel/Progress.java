package io.sagaz.kernel;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalInt;

/** Carries a saga on after an event, as far as it goes without another one. */
final class Progress {
    private Progress() {}

    /** Ends, because every round moves a step or the saga on, and none of them ever goes back in it. */
    static void settle(Draft draft, Instant now) {
        int before;
        do {
            before = draft.changes();
            updateCommitment(draft);
            if (draft.course().forward()) {
                forward(draft, now);
            } else {
                Rollback.proceed(draft, now);
            }
        } while (draft.changes() != before);
    }

    /** Starts every step whose turn it is; in a saga that goes back no pivot and no irreversible one. */
    static void startReady(Draft draft, Instant now) {
        draft.indexes().filter(step -> isReady(draft, step)).forEach(step -> Starts.start(draft, step, now));
    }

    static Instant plus(Instant instant, Duration duration) {
        try {
            return instant.plus(duration);
        } catch (DateTimeException | ArithmeticException beyondTheEndOfTime) {
            return Instant.MAX;
        }
    }

    private static boolean isReady(Draft draft, int step) {
        return draft.stage(step) == Stage.PENDING
                && draft.predecessorsDone(step)
                && (draft.course().forward() || mayStartLate(draft.plan().step(step)))
                && (draft.course().committed() || draft.plan().zone(step) != Zone.AFTER);
    }

    static void fans(Draft draft) {
        draft.indexes().filter(step -> draft.stage(step) == Stage.FANNED).forEach(step -> Fans.proceed(draft, step));
    }

    /** Whether {@code wait all} lets the step still start. */
    static boolean mayStartLate(StepDefinition step) {
        return step.mark() == Mark.NONE
                && step.operation().isPresent()
                && step.fanOut().isEmpty();
    }

    private static void updateCommitment(Draft draft) {
        Course course = draft.course();
        if (course.forward() && !course.committed()) {
            draft.course(course.commitment(draft.plan().hasPivot() ? byPivots(draft) : byIrreversibles(draft)));
        }
    }

    /** The first pivot that happened commits the saga, or all of them if each went on without its effect. */
    private static Commitment byPivots(Draft draft) {
        if (draft.plan().commitSteps().stream()
                        .anyMatch(step -> draft.step(step).acted())
                || draft.plan().commitSteps().stream()
                        .allMatch(step -> draft.stage(step).done())) {
            return Commitment.YES;
        }
        return draft.any(draft::holds) ? Commitment.HELD : Commitment.NO;
    }

    private static Commitment byIrreversibles(Draft draft) {
        BitSet commits = draft.plan().commitSteps();
        boolean dispatched = commits.stream().anyMatch(step -> draft.step(step).begun());
        boolean skipped = !commits.isEmpty()
                && commits.stream().allMatch(step -> draft.stage(step).done());
        return dispatched || skipped ? Commitment.YES : Commitment.NO;
    }

    private static void forward(Draft draft, Instant now) {
        Starts.deliver(draft);
        fans(draft);
        OptionalInt failed =
                draft.indexes().filter(step -> draft.stage(step).failed()).findFirst();
        if (failed.isPresent() && draft.course().waiting().isEmpty()) {
            draft.course(draft.course().waiting(Optional.of(causeOf(draft, failed.getAsInt()))));
        }
        Optional<Cause> failure = draft.course().waiting();
        if (failure.isEmpty()) {
            startReady(draft, now);
        } else if (draft.course().committed()) {
            finishAfterCommit(draft, now);
        } else if (draft.course().commitment() == Commitment.NO) {
            Rollback.begin(draft, Direction.BACK, failure.get(), now);
        }
    }

    /** What failed, or was asked for, while a pivot was in flight that has happened, or after it. */
    private static void finishAfterCommit(Draft draft, Instant now) {
        OptionalInt rollback = chosen(draft, Stage.CHOSE_ROLLBACK);
        OptionalInt compensate = chosen(draft, Stage.CHOSE_COMPENSATE);
        if (rollback.isPresent() && Rollback.passesPivots(draft)) {
            Rollback.begin(draft, Direction.FULL, causeOf(draft, rollback.getAsInt()), now);
        } else if (compensate.isPresent()) {
            Rollback.begin(draft, Direction.PARTIAL, causeOf(draft, compensate.getAsInt()), now);
        } else {
            draft.indexes().filter(step -> draft.stage(step).failed()).forEach(step -> draft.move(step, Stage.ASKING));
            draft.course(draft.course().waiting(Optional.empty()));
        }
    }

    private static OptionalInt chosen(Draft draft, Stage stage) {
        return draft.indexes().filter(step -> draft.stage(step) == stage).findFirst();
    }

    /** Why this step failed; an operator's decision about it is the cause, not what led to it. */
    private static Cause causeOf(Draft draft, int step) {
        return draft.course()
                .waiting()
                .filter(cause -> cause.step().equals(OptionalInt.of(step)))
                .or(() -> draft.step(step).problem())
                .orElseGet(() -> new Cause(
                        Cause.Kind.FAULTED, OptionalInt.of(step), "the step gave no output", Optional.empty()));
    }
}
