package io.sagaz.kernel.generators;

import io.sagaz.kernel.Answer;
import io.sagaz.kernel.CallId;
import io.sagaz.kernel.CallId.Role;
import io.sagaz.kernel.Command;
import io.sagaz.kernel.Decision;
import io.sagaz.kernel.Event;
import io.sagaz.kernel.Invariants;
import io.sagaz.kernel.Kernel;
import io.sagaz.kernel.Payload;
import io.sagaz.kernel.SagaDefinition;
import io.sagaz.kernel.SagaKernel;
import io.sagaz.kernel.SagaStatus;
import io.sagaz.kernel.State;
import io.sagaz.kernel.StepDefinition;
import io.sagaz.kernel.StepStatus;
import io.sagaz.kernel.Timer;
import io.sagaz.kernel.Transition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One saga instance that a test drives event by event. Checks every invariant after each of them, and that an event
 * which the test means to have an effect was applied.
 */
public final class SagaRun {
    /** When everything happens. */
    public static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private static final Instant LATER = NOW.plusSeconds(1);

    private final Kernel kernel;
    private final Invariants invariants;
    private final SagaDefinition definition;
    private final List<Event> applied = new ArrayList<>();
    private final State initial;
    private State state;

    private SagaRun(Kernel kernel, SagaDefinition definition) {
        this.kernel = kernel;
        this.invariants = new Invariants(kernel);
        this.definition = definition;
        this.initial = State.initial(definition);
        this.state = initial;
    }

    /** A saga that hasn't started. */
    public static SagaRun of(Kernel kernel, SagaDefinition definition) {
        return new SagaRun(kernel, definition);
    }

    /** A saga that has just started. */
    public static SagaRun of(SagaDefinition definition) {
        return of(new SagaKernel(), definition).must(new Event.Started(NOW, new Text("input")));
    }

    public State state() {
        return state;
    }

    public List<Event> applied() {
        return List.copyOf(applied);
    }

    /** Applies any event, and tells what became of it. */
    public Transition apply(Event event) {
        State before = state;
        Transition transition = kernel.apply(before, event);
        state = transition.state();
        if (transition.verdict() == Transition.Verdict.APPLIED) {
            applied.add(event);
        }
        List<Invariants.Violation> violations = new ArrayList<>(invariants.ofTransition(before, event, transition));
        violations.addAll(invariants.ofState(state));
        violations.addAll(invariants.ofHistory(initial, applied, state));
        if (!violations.isEmpty()) {
            throw new AssertionError(violations + " in " + state + " of " + definition + " after " + applied);
        }
        return transition;
    }

    /** Applies an event that has to be applied. */
    public SagaRun must(Event event) {
        Transition transition = apply(event);
        if (transition.verdict() != Transition.Verdict.APPLIED) {
            throw new AssertionError(event + " is " + transition.verdict() + ": " + transition.reason());
        }
        return this;
    }

    public SagaRun succeed(String... steps) {
        for (String step : steps) {
            CallId call = act(step);
            must(new Event.Succeeded(NOW, call, attempt(call), Optional.of(new Text(step + " done"))));
        }
        return this;
    }

    public SagaRun reject(String step) {
        CallId call = act(step);
        return must(rejected(call, attempt(call)));
    }

    /** The attempts are used up. */
    public SagaRun fault(String step) {
        CallId call = act(step);
        return must(faulted(call, attempt(call)));
    }

    /** Another attempt is due in a second. */
    public SagaRun faultForNow(String step) {
        CallId call = act(step);
        return must(new Event.Faulted(NOW, call, attempt(call), "no answer", Optional.of(LATER)));
    }

    /** The next attempt is due now. */
    public SagaRun tryAgain(String step) {
        CallId call = inHand(step);
        return must(new Event.TimerFired(LATER, new Timer.Backoff(call, attempt(call) + 1)));
    }

    public SagaRun verified(String step, boolean happened) {
        CallId call = act(step).as(Role.VERIFY);
        Optional<Payload> output = happened ? Optional.of(new Text(step + " found")) : Optional.empty();
        return must(new Event.Verified(NOW, call, attempt(call), happened, output));
    }

    public SagaRun unverified(String step) {
        CallId call = act(step).as(Role.VERIFY);
        return must(faulted(call, attempt(call)));
    }

    public SagaRun undo(String... steps) {
        for (String step : steps) {
            CallId call = inHand(step);
            must(new Event.Succeeded(NOW, call, attempt(call), Optional.of(new Text(step + " undone"))));
        }
        return this;
    }

    public SagaRun undoFault(String step) {
        CallId call = inHand(step);
        return must(faulted(call, attempt(call)));
    }

    public SagaRun undoReject(String step) {
        CallId call = inHand(step);
        return must(rejected(call, attempt(call)));
    }

    public SagaRun evaluated(String step) {
        return must(new Event.Evaluated(NOW, index(step), new Answer.Value(new Text(step + " default"))));
    }

    /** The list of a fan-out is known. */
    public SagaRun elements(String step, int count) {
        return answer(step, new Answer.Elements(count, new Text("list of " + step)));
    }

    public SagaRun succeed(String step, int element) {
        CallId call = act(step, element);
        return must(new Event.Succeeded(NOW, call, attempt(call), Optional.of(new Text(step + " " + element))));
    }

    public SagaRun reject(String step, int element) {
        CallId call = act(step, element);
        return must(rejected(call, attempt(call)));
    }

    /** The attempts are used up. */
    public SagaRun fault(String step, int element) {
        CallId call = act(step, element);
        return must(faulted(call, attempt(call)));
    }

    public SagaRun undo(String step, int element) {
        CallId call = act(step, element).as(Role.UNDO);
        return must(new Event.Succeeded(NOW, call, attempt(call), Optional.empty()));
    }

    /** The call of the element that counts. */
    public CallId act(String step, int element) {
        int index = index(step);
        int alternative = state.steps().get(index).elements().get(element).alternative();
        return new CallId(index, OptionalInt.of(element), Role.DO, alternative);
    }

    /** What the step asked for: its condition, the end of its wait. */
    public SagaRun answer(String step, Answer answer) {
        return must(new Event.Evaluated(NOW, index(step), answer));
    }

    /** The time of a wait or an await is over. */
    public SagaRun pauseOver(String step) {
        return must(new Event.TimerFired(
                LATER,
                new Timer.Pause(index(step), state.steps().get(index(step)).attempt())));
    }

    public Transition signal(String key, String signal) {
        return apply(new Event.Signalled(NOW, key, signal, new Text(key)));
    }

    public SagaRun childEnded(String step, SagaStatus status) {
        Optional<Payload> result =
                status == SagaStatus.COMPLETED ? Optional.of(new Text(step + " result")) : Optional.empty();
        return must(new Event.ChildEnded(NOW, CallId.act(index(step)), status, result, "the child is " + status));
    }

    public SagaRun cancel() {
        return must(cancelRequested("cancel"));
    }

    public SagaRun deadline() {
        return must(new Event.TimerFired(LATER, new Timer.Deadline()));
    }

    public SagaRun graceOver() {
        return must(new Event.TimerFired(LATER, new Timer.Grace()));
    }

    public SagaRun decide(String step, Decision decision) {
        return must(decided("decision " + applied.size(), step, decision));
    }

    /** Does what the last command asks. */
    public SagaRun end() {
        SagaStatus status = kernel.commands(state).stream()
                .filter(Command.End.class::isInstance)
                .map(command -> ((Command.End) command).status())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no end is owed in " + state));
        return must(new Event.Ended(NOW, status, Optional.of(new Text("result"))));
    }

    public Event rejected(CallId call, int attempt) {
        return new Event.Rejected(NOW, call, attempt, "Refused", Optional.of(new Text("detail")), Optional.empty());
    }

    public Event faulted(CallId call, int attempt) {
        return new Event.Faulted(NOW, call, attempt, "no answer", Optional.empty());
    }

    public Event cancelRequested(String key) {
        return new Event.CancelRequested(NOW, key, "changed my mind");
    }

    public Event decided(String key, String step, Decision decision) {
        return new Event.Decided(NOW, key, index(step), decision);
    }

    /** What is owed, in words such as {@code dispatch a}, {@code undo a}, {@code timer grace}, {@code end COMPLETED}. */
    public List<String> owed() {
        return kernel.commands(state).stream()
                .map(command -> command.accept(new CommandWords(definition)))
                .toList();
    }

    public StepStatus status(String step) {
        return state.steps().get(index(step)).status();
    }

    public List<String> compensated() {
        return names(state.compensated());
    }

    public List<String> residue() {
        return names(state.residue());
    }

    public int index(String step) {
        List<String> names =
                definition.steps().stream().map(StepDefinition::name).toList();
        if (!names.contains(step)) {
            throw new IllegalArgumentException("no step " + step);
        }
        return names.indexOf(step);
    }

    /** The call of the step that counts. */
    public CallId act(String step) {
        int index = index(step);
        return new CallId(index, Role.DO, state.steps().get(index).alternative());
    }

    private List<String> names(List<Integer> steps) {
        return steps.stream().map(step -> definition.steps().get(step).name()).toList();
    }

    /** The call that the step is busy with. */
    private CallId inHand(String step) {
        int index = index(step);
        return kernel.commands(state).stream()
                .map(command -> command.accept(new CommandCall()))
                .flatMap(Optional::stream)
                .filter(call -> call.step() == index)
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing is owed for " + step + " in " + state));
    }

    private int attempt(CallId call) {
        return state.steps()
                .get(call.step())
                .call(call)
                .orElseThrow(() -> new AssertionError(call + " wasn't made in " + state))
                .attempt();
    }
}
