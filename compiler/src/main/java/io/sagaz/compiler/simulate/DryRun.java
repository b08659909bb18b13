package io.sagaz.compiler.simulate;

import static java.util.Comparator.comparingInt;

import io.sagaz.compiler.simulate.CallFailure.Answer;
import io.sagaz.compiler.simulate.Result.Doubt;
import io.sagaz.compiler.simulate.Result.Moment;
import io.sagaz.compiler.simulate.Result.OperatorTask;
import io.sagaz.compiler.simulate.Result.Settled;
import io.sagaz.compiler.simulate.Result.Taken;
import io.sagaz.compiler.simulate.Result.Verified;
import io.sagaz.kernel.Alternative;
import io.sagaz.kernel.CallId;
import io.sagaz.kernel.CallState;
import io.sagaz.kernel.Command;
import io.sagaz.kernel.Commitment;
import io.sagaz.kernel.Event;
import io.sagaz.kernel.Kernel;
import io.sagaz.kernel.SagaDefinition;
import io.sagaz.kernel.Stage;
import io.sagaz.kernel.State;
import io.sagaz.kernel.StepDefinition;
import io.sagaz.kernel.StepState;
import io.sagaz.kernel.Timer;
import io.sagaz.kernel.Transition;
import io.sagaz.kernel.Transition.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One run of a saga in one scenario: every command of the kernel gets its answer, until none is owed. Used once, by one
 * thread.
 *
 * <p>Attempts that are not the last are left out: they change nothing but the time.
 */
final class DryRun {
    private static final int EVENTS_PER_CALL_MAX = 16;

    private final Kernel kernel;
    private final SagaDefinition definition;
    private final Scenario scenario;
    private final List<Script> scripts;
    private final List<Moment> course = new ArrayList<>();
    private final List<List<String>> compensations = new ArrayList<>();
    private Optional<String> refusal = Optional.empty();
    private boolean interruptedAfterTheCommit;
    private State state;
    private Instant now = Instant.EPOCH;
    private int eventsLeft;

    DryRun(Kernel kernel, SagaDefinition definition, Scenario scenario) {
        this.kernel = kernel;
        this.definition = definition;
        this.scenario = scenario;
        this.scripts = definition.steps().stream()
                .map(step -> new Script(scenario, step.name()))
                .toList();
        this.state = State.initial(definition);
        int calls = definition.steps().stream()
                .mapToInt(step -> Elements.of(step) * (1 + step.recovery().size()))
                .sum();
        this.eventsLeft = EVENTS_PER_CALL_MAX * (calls + 1);
    }

    Result run() {
        take(Answers.start(now));
        for (List<Command> batch = next(); !batch.isEmpty(); batch = next()) {
            int undone = state.compensated().size();
            answer(batch);
            List<Integer> all = state.compensated();
            if (all.size() > undone) {
                compensations.add(names(all.subList(undone, all.size())));
            }
        }
        return result();
    }

    /** A success leaves the other commands of the batch as they are; after anything else they may be pointless. */
    private void answer(List<Command> batch) {
        boolean sure = true;
        for (Command command : batch) {
            if (sure || owed().contains(command)) {
                Event event = command.accept(new Answers(scripts, state, now));
                sure &= event instanceof Event.Succeeded;
                take(event);
            }
        }
    }

    /** Whether a cancel or time-out came when it was too late to change anything. */
    boolean interruptedAfterTheCommit() {
        return interruptedAfterTheCommit;
    }

    /** What is answered next, all at once: the commands that hold up nothing, else one of the others. */
    private List<Command> next() {
        Patience patience = new Patience(scripts, state);
        List<Command> owed = owed().stream()
                .filter(command -> command.accept(patience) < Patience.NEVER)
                .toList();
        List<Command> batch =
                owed.stream().filter(command -> command.accept(patience) == 0).toList();
        return batch.isEmpty()
                ? owed.stream().min(comparingInt(command -> command.accept(patience))).stream()
                        .toList()
                : batch;
    }

    private Set<Command> owed() {
        return Pauses.with(kernel.commands(state), state, now);
    }

    private void take(Event event) {
        if (--eventsLeft < 0) {
            throw new IllegalStateException(
                    "the kernel finds no end for " + definition.qualifiedName() + " in " + scenario.text());
        }
        Transition transition = kernel.apply(state, event);
        boolean cancels = event instanceof Event.CancelRequested;
        if (transition.verdict() != Verdict.APPLIED && !cancels) {
            throw new IllegalStateException(
                    "the kernel refuses what it asked for: " + event + ": " + transition.reason());
        }
        if (cancels || isDeadline(event)) {
            interruptedAfterTheCommit = state.commitment() == Commitment.YES;
        }
        if (transition.verdict() != Verdict.APPLIED) {
            refusal = Optional.of(transition.reason());
        }
        note(event, state, transition.state());
        state = transition.state();
        // Waits that began at one time end at several.
        now = event.at().isAfter(now) ? event.at() : now;
    }

    private void note(Event event, State before, State after) {
        if (event instanceof Event.Verified answer) {
            course.add(new Verified(
                    step(answer.call().step()).name(), answer.happened() ? Answer.HAPPENED : Answer.NOTHING));
        } else if (event instanceof Event.Faulted fault && fault.call().role() == CallId.Role.VERIFY) {
            course.add(new Verified(step(fault.call().step()).name(), Answer.UNANSWERED));
        }
        for (int index = 0; index < after.steps().size(); index++) {
            StepState was = before.steps().get(index);
            StepState is = after.steps().get(index);
            StepDefinition step = step(index);
            noteSettled(event, step, was, is);
            taken(step, was, is).ifPresent(entry -> course.add(new Taken(step.name(), Words.of(entry))));
            for (int element = 0; element < was.elements().size(); element++) {
                StepState elementWas = was.elements().get(element);
                StepState elementIs = is.elements().get(element);
                noteSettled(event, step, elementWas, elementIs);
                taken(step, elementWas, elementIs)
                        .filter(Elements::triesByItself)
                        .ifPresent(entry -> course.add(new Taken(step.name(), Words.of(entry))));
            }
        }
    }

    private void noteSettled(Event event, StepDefinition step, StepState was, StepState is) {
        if (was.stage() == Stage.SETTLING
                && event instanceof Event.Succeeded undo
                && is.call(undo.call()).isPresent()) {
            course.add(new Settled(step.name()));
        }
    }

    /** The entry of the {@code recover} list that comes next, if another one does. */
    private static Optional<Alternative> taken(StepDefinition step, StepState was, StepState is) {
        return is.entry() > was.entry() && is.entry() <= step.recovery().size()
                ? Optional.of(step.recovery().get(is.entry() - 1))
                : Optional.empty();
    }

    private Result result() {
        List<OperatorTask> tasks = state.tasks().stream()
                .map(task -> new OperatorTask(step(task.step()).name(), task.text()))
                .toList();
        List<String> unreached = scenario.injections().stream()
                .filter(injection -> scripts.stream().anyMatch(script -> script.misses(injection)))
                .map(Injection::text)
                .toList();
        return new Result(
                scenario,
                state.status(),
                course,
                compensations,
                names(state.residue()),
                doubts(),
                tasks,
                refusal,
                unreached);
    }

    private List<Doubt> doubts() {
        return state.steps().stream()
                .flatMap(step -> step.everyCall().stream())
                .filter(call -> call.inDoubt() && call.id().role() == CallId.Role.DO)
                .map(CallState::id)
                .map(call -> new Doubt(step(call.step()).name(), Words.of(step(call.step()), call)))
                .distinct()
                .toList();
    }

    private static boolean isDeadline(Event event) {
        return event instanceof Event.TimerFired fired && fired.timer() instanceof Timer.Deadline;
    }

    private StepDefinition step(int index) {
        return definition.steps().get(index);
    }

    private List<String> names(List<Integer> steps) {
        return steps.stream().map(index -> step(index).name()).toList();
    }
}
