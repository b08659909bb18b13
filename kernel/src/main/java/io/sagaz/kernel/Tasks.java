package io.sagaz.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What operators have to decide. */
final class Tasks {
    private Tasks() {}

    /** By step. */
    static List<Task> of(Draft draft) {
        List<Task> tasks = new ArrayList<>();
        draft.indexes().forEach(step -> {
            of(draft, step).ifPresent(tasks::add);
            draft.step(step)
                    .fan()
                    .ifPresent(fan -> fan.stuck().stream()
                            .forEach(element ->
                                    of(draft.focus(step, element), step).ifPresent(tasks::add)));
        });
        return List.copyOf(tasks);
    }

    static Optional<Task> of(Draft draft, int step) {
        StepState state = draft.step(step);
        if (state.status() != StepStatus.SUSPENDED) {
            return Optional.empty();
        }
        if (state.stage() != Stage.ASKING) {
            return Optional.of(undo(draft, step));
        }
        return Optional.of(
                draft.holds(step) || draft.isUnclearChild(step) ? inDoubt(draft, step) : manual(draft, step));
    }

    private static Task undo(Draft draft, int step) {
        CallState undo = draft.step(step).undoInHand().orElseThrow();
        return draft.plan().compensation(undo.id()).accept(new Compensation.Visitor<>() {
            @Override
            public Task none(Compensation.None compensation) {
                throw new IllegalStateException("nothing undoes " + undo.id());
            }

            @Override
            public Task manual(Compensation.Manual compensation) {
                return new Task(step, undo.id(), compensation.task(), Set.of(Decision.Succeeded.class));
            }

            @Override
            public Task ownRollback(Compensation.OwnRollback compensation) {
                throw new IllegalStateException("a child undoes " + undo.id());
            }

            @Override
            public Task undo(Compensation.Undo compensation) {
                String text = "The compensation of `" + name(draft, step) + "` failed (" + error(undo)
                        + "): undo it by hand, or have it tried again";
                return new Task(step, undo.id(), text, Set.of(Decision.Succeeded.class, Decision.Retry.class));
            }
        });
    }

    private static Task inDoubt(Draft draft, int step) {
        CallState act = draft.step(step).act();
        String text = draft.isUnclearChild(step)
                ? "The saga that `" + name(draft, step) + "` runs has committed and undone a part of itself ("
                        + error(act) + "): say whether that counts as done"
                : "It is not known whether `" + name(draft, step) + "` happened (" + error(act)
                        + "): find out, and say whether it did";
        return new Task(step, act.id(), text, Set.of(Decision.Succeeded.class, Decision.Rejected.class));
    }

    private static Task manual(Draft draft, int step) {
        StepState state = draft.step(step);
        Optional<Alternative.Manual> written = draft.plan()
                .entry(step, state.entry())
                .filter(Alternative.Manual.class::isInstance)
                .map(Alternative.Manual.class::cast);
        String text = written.map(Alternative.Manual::task)
                .orElseGet(() -> "`" + name(draft, step) + "` failed (" + error(state.act())
                        + "): do it by hand, or have it tried again");
        List<Class<? extends Decision>> allowed = new ArrayList<>();
        allowed.add(Decision.Succeeded.class);
        boolean ended = draft.isChild(step) && state.alternative() == 0 && state.begun();
        if (state.begun() && !ended) {
            allowed.add(Decision.Retry.class);
        }
        if (written.filter(Alternative.Manual::skippable).isPresent()) {
            allowed.add(Decision.Skip.class);
        }
        if (!draft.course().committed() || !Rollback.passesIrreversibles(draft, Rollback.partialScope(draft))) {
            allowed.add(Decision.Compensate.class);
        }
        if (!draft.course().committed()
                || (Rollback.passesPivots(draft) && !Rollback.passesIrreversibles(draft, Rollback.everything(draft)))) {
            allowed.add(Decision.Rollback.class);
        }
        return new Task(step, state.act().id(), text, Set.copyOf(allowed));
    }

    private static String name(Draft draft, int step) {
        return draft.plan().step(step).name();
    }

    private static String error(CallState call) {
        return call.problem().map(Cause::error).orElse("no outcome");
    }
}
