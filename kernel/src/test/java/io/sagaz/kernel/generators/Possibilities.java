package io.sagaz.kernel.generators;

import io.sagaz.kernel.Answer;
import io.sagaz.kernel.CallId;
import io.sagaz.kernel.CallId.Role;
import io.sagaz.kernel.CallState;
import io.sagaz.kernel.CallState.Standing;
import io.sagaz.kernel.Command;
import io.sagaz.kernel.Decision;
import io.sagaz.kernel.Event;
import io.sagaz.kernel.Kernel;
import io.sagaz.kernel.State;
import io.sagaz.kernel.Task;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything that can happen next to a saga, with few attempts of each call, so that there is an end to it. */
final class Possibilities {
    private static final Instant LATER = SagaRun.NOW.plusSeconds(1);

    private final State state;
    private final int attemptsMax;
    private final List<Event> events = new ArrayList<>();

    private Possibilities(State state, int attemptsMax) {
        this.state = state;
        this.attemptsMax = attemptsMax;
    }

    /** @param attemptsMax of each call that may fail; one more succeeds */
    static List<Event> of(Kernel kernel, State state, int attemptsMax) {
        if (state.input().isEmpty()) {
            return List.of(new Event.Started(SagaRun.NOW, new Text("input")));
        }
        Possibilities next = new Possibilities(state, attemptsMax);
        kernel.commands(state).forEach(command -> command.accept(next.new Answers()));
        state.tasks().forEach(next::decisions);
        state.steps().forEach(step -> step.calls().forEach(next::late));
        next.events.add(new Event.CancelRequested(SagaRun.NOW, "cancel", "changed my mind"));
        return next.events;
    }

    private void decisions(Task task) {
        int attempt = state.steps().get(task.step()).attempt();
        List<Decision> decisions = List.of(
                new Decision.Succeeded(Optional.of(new Text("output"))),
                new Decision.Rejected("no"),
                new Decision.Skip(),
                new Decision.Retry(),
                new Decision.Compensate(),
                new Decision.Rollback());
        for (Decision decision : decisions) {
            boolean again = decision instanceof Decision.Retry;
            if (task.allowed().contains(decision.getClass()) && !(again && attempt >= attemptsMax)) {
                String key = task.call() + " " + decision.getClass().getSimpleName() + " " + attempt;
                events.add(new Event.Decided(SagaRun.NOW, key, task.step(), decision));
            }
        }
    }

    private void late(CallState call) {
        boolean open = call.standing() == Standing.BACKOFF || call.standing() == Standing.USED_UP;
        if (call.id().role() == Role.DO && open) {
            events.add(succeeded(call.id(), call.attempt()));
            events.add(rejected(call.id(), call.attempt(), Optional.empty()));
        }
    }

    private boolean outcomes(CallId call, int attempt) {
        events.add(succeeded(call, attempt));
        if (attempt <= attemptsMax) {
            failures(call, attempt);
        }
        if (attempt < attemptsMax) {
            events.add(new Event.Faulted(SagaRun.NOW, call, attempt, "no answer", Optional.of(LATER)));
        }
        return true;
    }

    private void failures(CallId call, int attempt) {
        events.add(rejected(call, attempt, Optional.empty()));
        events.add(new Event.Faulted(SagaRun.NOW, call, attempt, "no answer", Optional.empty()));
    }

    private static Event succeeded(CallId call, int attempt) {
        return new Event.Succeeded(SagaRun.NOW, call, attempt, Optional.of(new Text("output")));
    }

    private static Event rejected(CallId call, int attempt, Optional<Instant> next) {
        return new Event.Rejected(SagaRun.NOW, call, attempt, "Refused", Optional.empty(), next);
    }

    /** Adds every answer to a command; the value says nothing. */
    private final class Answers implements Command.Visitor<Boolean> {
        @Override
        public Boolean dispatch(Command.Dispatch command) {
            if (command.attempt() < attemptsMax) {
                events.add(rejected(command.call(), command.attempt(), Optional.of(LATER)));
            }
            return outcomes(command.call(), command.attempt());
        }

        @Override
        public Boolean undo(Command.Undo command) {
            return outcomes(command.call(), command.attempt());
        }

        @Override
        public Boolean interrupt(Command.Interrupt command) {
            failures(command.call(), command.attempt());
            return events.add(succeeded(command.call(), command.attempt()));
        }

        @Override
        public Boolean verify(Command.Verify command) {
            CallId call = command.call();
            int attempt = command.attempt();
            events.add(new Event.Verified(SagaRun.NOW, call, attempt, true, Optional.of(new Text("output"))));
            events.add(new Event.Verified(SagaRun.NOW, call, attempt, false, Optional.empty()));
            return events.add(new Event.Faulted(SagaRun.NOW, call, attempt, "no answer", Optional.empty()));
        }

        @Override
        public Boolean startTimer(Command.StartTimer command) {
            return events.add(new Event.TimerFired(LATER, command.timer()));
        }

        @Override
        public Boolean startChild(Command.StartChild command) {
            throw new IllegalStateException("nobody runs " + command);
        }

        @Override
        public Boolean cancelChild(Command.CancelChild command) {
            throw new IllegalStateException("nobody runs " + command);
        }

        @Override
        public Boolean rollbackChild(Command.RollbackChild command) {
            throw new IllegalStateException("nobody runs " + command);
        }

        @Override
        public Boolean evaluate(Command.Evaluate command) {
            return events.add(new Event.Evaluated(SagaRun.NOW, command.step(), new Answer.Value(new Text("output"))));
        }

        @Override
        public Boolean end(Command.End command) {
            return events.add(new Event.Ended(SagaRun.NOW, command.status(), Optional.empty()));
        }
    }
}
