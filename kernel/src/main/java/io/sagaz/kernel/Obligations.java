package io.sagaz.kernel;

import io.sagaz.kernel.CallId.Role;
import io.sagaz.kernel.CallState.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** What a saga owes in a state. */
final class Obligations {
    private final Draft draft;
    private final Set<Command> commands;

    private Obligations(Draft draft, Set<Command> commands) {
        this.draft = draft;
        this.commands = commands;
    }

    /** By step; then the saga's own timers, then its end. */
    static Set<Command> of(Draft draft) {
        if (!draft.course().started() || draft.course().ended()) {
            return Set.of();
        }
        Obligations obligations = new Obligations(draft, new LinkedHashSet<>());
        draft.indexes().forEach(obligations::step);
        graceTimer(draft).ifPresent(at -> obligations.commands.add(new Command.StartTimer(new Timer.Grace(), at)));
        deadlineTimer(draft)
                .ifPresent(at -> obligations.commands.add(new Command.StartTimer(new Timer.Deadline(), at)));
        end(draft).ifPresent(status -> obligations.commands.add(new Command.End(status)));
        return Collections.unmodifiableSet(obligations.commands);
    }

    /** When the running grace period ends. */
    static Optional<Instant> graceTimer(Draft draft) {
        boolean running = !draft.course().ended()
                && !draft.course().timing().graceOver()
                && draft.any(step -> draft.stage(step).inFlight() && !draft.holds(step));
        return running ? draft.course().timing().graceUntil() : Optional.empty();
    }

    /** When the saga's time-out passes, if it hasn't. */
    static Optional<Instant> deadlineTimer(Draft draft) {
        boolean running = !draft.course().ended() && !draft.course().timing().passed();
        return running ? draft.course().timing().deadline() : Optional.empty();
    }

    /** The status in which the saga is about to end. */
    static Optional<SagaStatus> end(Draft draft) {
        Course course = draft.course();
        if (!course.started() || course.ended()) {
            return Optional.empty();
        }
        boolean finished =
                course.forward() ? draft.all(step -> draft.stage(step).done()) : Rollback.finished(draft);
        return finished ? Optional.of(course.direction().end()) : Optional.empty();
    }

    private void step(int step) {
        StepState state = draft.step(step);
        switch (state.stage()) {
            case ACTING, VERIFYING, SETTLING -> state.callInHand().ifPresent(this::call);
            case UNDOING -> {
                state.callInHand().ifPresent(this::call);
                elements(step);
            }
            case FANNED -> elements(step);
            case GUARDED ->
                draft.plan().step(step).when().ifPresent(when -> evaluate(step, Command.Purpose.CONDITION, when));
            case MEASURING -> measure(step);
            case WAITING ->
                state.callInHand()
                        .flatMap(CallState::dueAt)
                        .ifPresent(
                                at -> commands.add(new Command.StartTimer(new Timer.Pause(step, state.attempt()), at)));
            case EVALUATING -> byDefault(step).ifPresent(value -> evaluate(step, Command.Purpose.OUTPUT, value));
            case PENDING,
                    ASKING,
                    SUCCEEDED,
                    SKIPPED,
                    ENDED_EARLY,
                    FAILED,
                    CHOSE_COMPENSATE,
                    CHOSE_ROLLBACK,
                    UNDONE -> {}
        }
    }

    private void measure(int step) {
        StepDefinition definition = draft.plan().step(step);
        definition.fanOut().ifPresent(fanOut -> evaluate(step, Command.Purpose.ELEMENTS, fanOut.elements()));
        if (definition.work() instanceof Work.Wait wait) {
            evaluate(step, Starts.measured(definition), wait.end());
        }
    }

    private void elements(int step) {
        draft.step(step).fan().ifPresent(fan -> {
            BitSet working = fan.busy();
            working.andNot(fan.stuck());
            working.stream().forEach(element -> new Obligations(draft.focus(step, element), commands).step(step));
        });
    }

    private Optional<Expression> byDefault(int step) {
        if (draft.plan().step(step).work() instanceof Work.Await await
                && await.onTimeout() instanceof Work.OnTimeout.Default value) {
            return Optional.of(value.value());
        }
        return draft.plan()
                .entry(step, draft.step(step).entry())
                .filter(Alternative.Default.class::isInstance)
                .map(entry -> ((Alternative.Default) entry).value());
    }

    private void evaluate(int step, Command.Purpose purpose, Expression expression) {
        commands.add(new Command.Evaluate(step, purpose, expression));
    }

    private void call(CallState call) {
        if (call.is(Standing.BACKOFF)) {
            call.dueAt()
                    .ifPresent(at ->
                            commands.add(new Command.StartTimer(new Timer.Backoff(call.id(), call.attempt() + 1), at)));
        } else if (call.is(Standing.RUNNING)) {
            running(call);
        }
    }

    private void running(CallState call) {
        switch (call.id().role()) {
            case DO -> act(call);
            case VERIFY ->
                draft.plan()
                        .verify(call.id())
                        .ifPresent(query -> commands.add(new Command.Verify(
                                call.id(),
                                call.attempt(),
                                query,
                                new Round(call.firstAttempt(), RetryPolicy.STEP_DEFAULT, false),
                                Policy.TIMEOUT_DEFAULT)));
            case UNDO -> {
                Compensation compensation = draft.plan().compensation(call.id());
                if (compensation instanceof Compensation.Undo undo) {
                    commands.add(undo(call, undo));
                } else if (compensation instanceof Compensation.OwnRollback) {
                    commands.add(new Command.RollbackChild(call.id().as(Role.DO)));
                }
            }
        }
    }

    private void act(CallState call) {
        CallId id = call.id();
        Optional<Work.Child> child = draft.plan().child(id);
        if (child.isPresent()) {
            boolean goesOn = draft.course().forward() || draft.holds(id.step());
            commands.add(
                    goesOn
                            ? new Command.StartChild(
                                    id, child.get().saga(), child.get().input())
                            : new Command.CancelChild(id));
        } else if (draft.stops(id.step())) {
            commands.add(new Command.Interrupt(id, call.attempt()));
        } else {
            draft.plan().operation(id).ifPresent(operation -> commands.add(dispatch(call, operation)));
        }
    }

    private Command dispatch(CallState call, CallDefinition operation) {
        CallId id = call.id();
        int entry = draft.step(id.step()).entry();
        Policy policy = draft.plan().policy(id);
        Duration timeout = policy.timeout();
        Round round = draft.plan()
                .entry(id.step(), entry)
                .filter(Alternative.Retry.class::isInstance)
                .map(retry -> new Round(call.firstAttempt(), ((Alternative.Retry) retry).policy(), true))
                .orElseGet(() -> new Round(call.firstAttempt(), policy.retry(), false));
        return new Command.Dispatch(id, call.attempt(), operation, round, timeout);
    }

    private Command undo(CallState call, Compensation.Undo undo) {
        boolean inDoubt = draft.step(call.id().step())
                .call(call.id().as(Role.DO))
                .filter(act -> act.is(Standing.SUCCEEDED))
                .isEmpty();
        return new Command.Undo(
                call.id(),
                call.attempt(),
                undo.call(),
                new Round(call.firstAttempt(), undo.policy().retry(), false),
                undo.policy().timeout(),
                inDoubt);
    }
}
