package io.sagaz.kernel.generators;

import io.sagaz.kernel.Answer;
import io.sagaz.kernel.CallId;
import io.sagaz.kernel.CallId.Role;
import io.sagaz.kernel.CallState;
import io.sagaz.kernel.CallState.Standing;
import io.sagaz.kernel.Command;
import io.sagaz.kernel.Compensation;
import io.sagaz.kernel.Decision;
import io.sagaz.kernel.Event;
import io.sagaz.kernel.Kernel;
import io.sagaz.kernel.SagaStatus;
import io.sagaz.kernel.State;
import io.sagaz.kernel.StepDefinition;
import io.sagaz.kernel.Task;
import io.sagaz.kernel.Work;
import java.time.Duration;
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
        state.steps().forEach(step -> step.everyCall().forEach(next::late));
        next.signals();
        next.events.add(new Event.CancelRequested(SagaRun.NOW, "cancel", "changed my mind"));
        return next.events;
    }

    private void decisions(Task task) {
        int attempt = state.steps()
                .get(task.step())
                .call(task.call())
                .map(CallState::attempt)
                .orElse(0);
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
                events.add(new Event.Decided(
                        SagaRun.NOW, key, task.step(), task.call().element(), decision));
            }
        }
    }

    private void late(CallState call) {
        boolean open = call.standing() == Standing.BACKOFF || call.standing() == Standing.USED_UP;
        boolean answers = new Calls(state.definition()).of(call.id()).isPresent();
        if (call.id().role() == Role.DO && open && answers) {
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

    private boolean children(CallId call) {
        events.add(childEnded(call, SagaStatus.COMPLETED));
        if (!(new Calls(state.definition()).compensation(call) instanceof Compensation.OwnRollback)) {
            events.add(childEnded(call, SagaStatus.PARTIALLY_COMMITTED));
        }
        return events.add(childEnded(call, SagaStatus.COMPENSATED));
    }

    private void signals() {
        for (StepDefinition step : state.definition().steps()) {
            if (step.work() instanceof Work.Await await) {
                String key = "signal of " + step.name();
                events.add(new Event.Signalled(SagaRun.NOW, key, await.signal(), new Text("signal")));
            }
        }
    }

    private static List<Answer> answers(Command.Purpose purpose) {
        return switch (purpose) {
            case CONDITION -> List.of(new Answer.Condition(true), new Answer.Condition(false));
            case SPAN -> List.of(new Answer.Span(Duration.ofSeconds(5)));
            case MOMENT -> List.of(new Answer.Moment(LATER));
            case ELEMENTS -> List.of(new Answer.Elements(0, new Text("none")), new Answer.Elements(2, new Text("two")));
            case OUTPUT -> List.of(new Answer.Value(new Text("output")));
        };
    }

    private static Event childEnded(CallId call, SagaStatus status) {
        return new Event.ChildEnded(SagaRun.NOW, call, status, Optional.empty(), "the child " + status);
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
            return children(command.call());
        }

        @Override
        public Boolean cancelChild(Command.CancelChild command) {
            return children(command.call());
        }

        @Override
        public Boolean rollbackChild(Command.RollbackChild command) {
            return events.add(childEnded(command.call(), SagaStatus.COMPENSATED));
        }

        @Override
        public Boolean evaluate(Command.Evaluate command) {
            for (Answer answer : answers(command.purpose())) {
                events.add(new Event.Evaluated(SagaRun.NOW, command.step(), answer));
            }
            return events.add(new Event.Evaluated(
                    SagaRun.NOW, command.step(), new Answer.Failure(command.purpose(), "overflow")));
        }

        @Override
        public Boolean end(Command.End command) {
            return events.add(new Event.Ended(SagaRun.NOW, command.status(), Optional.empty()));
        }
    }
}
