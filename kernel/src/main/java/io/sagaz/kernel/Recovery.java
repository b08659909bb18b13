package io.sagaz.kernel;

import io.sagaz.kernel.CallId.Role;
import java.util.Optional;

/** Takes a step whose call gave no output through its {@code recover} list. */
final class Recovery {
    private Recovery() {}

    /** The call that counts was rejected, or its attempts are used up. */
    static void next(Draft draft, int step) {
        draft.put(step, after(draft, step, false));
    }

    /** The call in doubt was asked for, and nobody answered. */
    static void nextUnanswered(Draft draft, int step) {
        draft.put(step, after(draft, step, true));
    }

    private static StepState after(Draft draft, int step, boolean asked) {
        StepState state = draft.step(step);
        if (draft.plan().isPivot(step) && state.actInDoubt()) {
            return pivotInDoubt(draft, step, asked);
        }
        boolean cancelled = !draft.course().forward() && draft.isChild(step);
        if (draft.stops(step) || cancelled || (draft.plan().isPivot(step) && mustFail(draft, step))) {
            return state.to(Stage.FAILED);
        }
        int number = nextEntry(draft, step);
        if (draft.focused() && !isForElements(draft, step, number)) {
            return state.entry(number).to(Stage.FAILED);
        }
        return draft.plan()
                .entry(step, number)
                .map(entry -> entry.accept(new Taker(draft, step, number, asked)))
                .orElseGet(() -> state.entry(number).to(Stage.FAILED));
    }

    /** An element takes the entries that try something; what decides about the step is taken once, for all. */
    private static boolean isForElements(Draft draft, int step, int number) {
        return draft.plan()
                .entry(step, number)
                .filter(entry -> entry instanceof Alternative.Retry || entry instanceof Alternative.Call)
                .isPresent();
    }

    /** An element has failed in doubt, and the step goes on without it: it is asked for, else undone. */
    static void settle(Draft draft, int step) {
        StepState state = draft.step(step);
        CallId act = state.act().id();
        boolean askable = draft.plan().verify(act).isPresent()
                && state.current(Role.VERIFY).isEmpty();
        draft.put(step, askable ? verifying(state) : state.to(Stage.SETTLING).with(CallState.first(act.as(Role.UNDO))));
    }

    /** Work that couldn't even begin isn't tried again, and nothing else in its place. */
    private static int nextEntry(Draft draft, int step) {
        StepState state = draft.step(step);
        int number = state.entry() + 1;
        while (!state.begun()
                && draft.plan()
                        .entry(step, number)
                        .filter(entry -> entry instanceof Alternative.Retry || entry instanceof Alternative.Call)
                        .isPresent()) {
            number++;
        }
        return number;
    }

    /** Whether a pivot that definitely didn't happen must not be tried again. */
    private static boolean mustFail(Draft draft, int step) {
        Course course = draft.course();
        boolean failureWaits = course.waiting().isPresent() && !course.committed();
        return !course.forward() || (failureWaits && !draft.heldBesides(step));
    }

    /** The saga never guesses: a pivot in doubt is asked for, then only tried again. */
    private static StepState pivotInDoubt(Draft draft, int step, boolean asked) {
        StepState state = draft.step(step);
        if (!asked && draft.plan().verify(state.act().id()).isPresent()) {
            return verifying(state);
        }
        int number = state.entry() + 1;
        Optional<Alternative> entry = draft.plan().entry(step, number);
        while (entry.isPresent() && !(entry.get() instanceof Alternative.Retry)) {
            number++;
            entry = draft.plan().entry(step, number);
        }
        return entry.isPresent() ? retrying(state.entry(number)) : state.to(Stage.ASKING);
    }

    /** A further round of attempts of the call that counts, with its own budget. */
    static StepState retrying(StepState state) {
        return state.to(Stage.ACTING).with(state.act().nextRound());
    }

    private static StepState verifying(StepState state) {
        CallId id = state.act().id().as(Role.VERIFY);
        return state.to(Stage.VERIFYING)
                .with(state.call(id).map(CallState::nextRound).orElse(CallState.first(id)));
    }

    /** Takes one entry of the list: the state of the step after it. */
    private static final class Taker implements Alternative.Visitor<StepState> {
        private final Draft draft;
        private final boolean asked;
        private final StepState state;
        private final StepState taken;

        Taker(Draft draft, int step, int number, boolean asked) {
            this.draft = draft;
            this.asked = asked;
            this.state = draft.step(step);
            this.taken = state.entry(number);
        }

        @Override
        public StepState retry(Alternative.Retry alternative) {
            return retrying(taken);
        }

        @Override
        public StepState call(Alternative.Call alternative) {
            CallState act = state.act();
            if (act.inDoubt() && !asked && draft.plan().verify(act.id()).isPresent()) {
                return verifying(state);
            }
            if (act.inDoubt() && draft.plan().compensation(act.id()) instanceof Compensation.Undo) {
                return state.to(Stage.SETTLING).with(CallState.first(act.id().as(Role.UNDO)));
            }
            return taken.alternative(taken.entry())
                    .to(Stage.ACTING)
                    .with(CallState.first(act.id().alternative(taken.entry())));
        }

        @Override
        public StepState skip(Alternative.Skip alternative) {
            return taken.to(Stage.SKIPPED);
        }

        @Override
        public StepState byDefault(Alternative.Default alternative) {
            return taken.to(Stage.EVALUATING);
        }

        @Override
        public StepState compensate(Alternative.Compensate alternative) {
            return taken.to(Stage.CHOSE_COMPENSATE);
        }

        @Override
        public StepState rollback(Alternative.Rollback alternative) {
            return taken.to(Stage.CHOSE_ROLLBACK);
        }

        @Override
        public StepState manual(Alternative.Manual alternative) {
            return taken.to(Stage.ASKING);
        }
    }
}
