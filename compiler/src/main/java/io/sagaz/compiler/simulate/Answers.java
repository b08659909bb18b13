package io.sagaz.compiler.simulate;

import io.sagaz.compiler.simulate.CallFailure.Answer;
import io.sagaz.compiler.simulate.CallFailure.Rejected;
import io.sagaz.compiler.simulate.Outcome.Cancelled;
import io.sagaz.kernel.Alternative;
import io.sagaz.kernel.CallDefinition;
import io.sagaz.kernel.CallId;
import io.sagaz.kernel.Command;
import io.sagaz.kernel.Event;
import io.sagaz.kernel.Payload;
import io.sagaz.kernel.SagaStatus;
import io.sagaz.kernel.State;
import io.sagaz.kernel.StepDefinition;
import io.sagaz.kernel.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the world, such as the scenario has it, answers to the commands of one state. */
final class Answers implements Command.Visitor<Event> {
    private enum Value implements Payload {
        /** Stands for every value: the kernel opens none. */
        SOME
    }

    private final List<Script> scripts;
    private final State state;
    private final Instant now;

    Answers(List<Script> scripts, State state, Instant now) {
        this.scripts = scripts;
        this.state = state;
        this.now = now;
    }

    static Event start(Instant at) {
        return new Event.Started(at, Value.SOME);
    }

    @Override
    public Event dispatch(Command.Dispatch command) {
        CallId call = command.call();
        Optional<Outcome> interruption =
                entry(call) == 0 && isHit(call) ? scripts.get(call.step()).interruption() : Optional.empty();
        if (interruption.isPresent()) {
            return interrupt(interruption.get());
        }
        return failure(call)
                .map(failure -> failed(call, command.attempt(), failure))
                .orElseGet(() -> new Event.Succeeded(now, call, command.attempt(), Optional.of(Value.SOME)));
    }

    @Override
    public Event verify(Command.Verify command) {
        Answer answer = scripts.get(command.call().step()).answer();
        return switch (answer) {
            case NOTHING -> new Event.Verified(now, command.call(), command.attempt(), false, Optional.empty());
            case HAPPENED -> new Event.Verified(now, command.call(), command.attempt(), true, Optional.of(Value.SOME));
            case UNANSWERED -> faulted(command.call(), command.attempt());
        };
    }

    @Override
    public Event undo(Command.Undo command) {
        return Elements.isUndoHit(command.call())
                        && scripts.get(command.call().step()).undoFails()
                ? faulted(command.call(), command.attempt())
                : new Event.Succeeded(now, command.call(), command.attempt(), Optional.of(Value.SOME));
    }

    @Override
    public Event interrupt(Command.Interrupt command) {
        return failed(command.call(), command.attempt(), failure(command.call()).orElseGet(CallFailure.Faulted::new));
    }

    @Override
    public Event startTimer(Command.StartTimer command) {
        return command.timer() instanceof Timer.Pause pause
                ? pauseOver(command, pause)
                : new Event.TimerFired(command.at(), command.timer());
    }

    /** A wait ends; an await gets its signal, unless the scenario has it come too late. */
    private Event pauseOver(Command.StartTimer command, Timer.Pause pause) {
        Script script = scripts.get(pause.step());
        Optional<Outcome> interruption = script.interruption();
        if (interruption.isPresent()) {
            return interrupt(interruption.get());
        }
        boolean tooLate = script.ownCall().isPresent();
        return Pauses.await(state.definition().steps().get(pause.step()))
                .filter(await -> !tooLate)
                .<Event>map(await -> new Event.Signalled(now, key(pause), await.signal(), Value.SOME))
                .orElseGet(() -> new Event.TimerFired(command.at(), pause));
    }

    /** Another one for each time that the step waits. */
    private String key(Timer.Pause pause) {
        return state.definition().steps().get(pause.step()).name() + " " + pause.attempt();
    }

    @Override
    public Event startChild(Command.StartChild command) {
        CallId call = command.call();
        Script script = scripts.get(call.step());
        Optional<Outcome> interruption = isHit(call) ? script.interruption() : Optional.empty();
        if (interruption.isPresent()) {
            return interrupt(interruption.get());
        }
        Optional<CallFailure> failure = isHit(call) ? script.ownCall() : Optional.empty();
        if (failure.isEmpty()) {
            return new Event.ChildEnded(now, call, SagaStatus.COMPLETED, Optional.of(Value.SOME), "");
        }
        return failure.get() instanceof CallFailure.PartiallyCommitted
                ? new Event.ChildEnded(
                        now, call, SagaStatus.PARTIALLY_COMMITTED, Optional.empty(), "the child is half undone")
                : wentBack(call);
    }

    /** A child whose end isn't known yet hasn't committed. */
    private Event wentBack(CallId call) {
        return new Event.ChildEnded(now, call, SagaStatus.COMPENSATED, Optional.empty(), "the child went back");
    }

    @Override
    public Event cancelChild(Command.CancelChild command) {
        return wentBack(command.call());
    }

    @Override
    public Event rollbackChild(Command.RollbackChild command) {
        return wentBack(command.call());
    }

    @Override
    public Event evaluate(Command.Evaluate command) {
        return new Event.Evaluated(now, command.step(), value(command));
    }

    private io.sagaz.kernel.Answer value(Command.Evaluate command) {
        return switch (command.purpose()) {
            case CONDITION ->
                new io.sagaz.kernel.Answer.Condition(
                        !scripts.get(command.step()).skipped());
            // How long it takes changes nothing.
            case SPAN -> new io.sagaz.kernel.Answer.Span(Duration.ZERO);
            case MOMENT -> new io.sagaz.kernel.Answer.Moment(now);
            case OUTPUT -> new io.sagaz.kernel.Answer.Value(Value.SOME);
            case ELEMENTS -> new io.sagaz.kernel.Answer.Elements(Elements.COUNT, Value.SOME);
        };
    }

    @Override
    public Event end(Command.End command) {
        boolean hasResult = command.status() == SagaStatus.COMPLETED
                && state.definition().result().isPresent();
        return new Event.Ended(now, command.status(), hasResult ? Optional.of(Value.SOME) : Optional.empty());
    }

    private Event interrupt(Outcome outcome) {
        return outcome instanceof Cancelled
                ? new Event.CancelRequested(now, "cancel", "cancelled by request")
                : new Event.TimerFired(state.deadline().orElse(now), new Timer.Deadline());
    }

    private Optional<CallFailure> failure(CallId call) {
        if (call.role() != CallId.Role.DO || !isHit(call)) {
            return Optional.empty();
        }
        Script script = scripts.get(call.step());
        int entry = entry(call);
        return entry == 0 ? script.ownCall() : script.alternative(entry);
    }

    private Event failed(CallId call, int attempt, CallFailure failure) {
        if (failure instanceof Rejected rejected) {
            String error =
                    rejected.error().orElseGet(() -> operation(call).fails().get(0));
            return new Event.Rejected(now, call, attempt, error, Optional.empty(), Optional.empty());
        }
        return faulted(call, attempt);
    }

    private Event faulted(CallId call, int attempt) {
        return new Event.Faulted(now, call, attempt, "no result", Optional.empty());
    }

    /** How far the {@code recover} list of the call's step is used; 0 while its own call is made. */
    private int entry(CallId call) {
        return Elements.state(state, call).entry();
    }

    private boolean isHit(CallId call) {
        return Elements.isHit(state.definition().steps().get(call.step()), call);
    }

    private CallDefinition operation(CallId call) {
        StepDefinition step = state.definition().steps().get(call.step());
        return call.alternative() == 0
                ? step.call()
                : ((Alternative.Call) step.recovery().get(call.alternative() - 1)).call();
    }
}
