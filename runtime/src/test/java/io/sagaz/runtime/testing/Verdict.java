package io.sagaz.runtime.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.sagaz.kernel.Alternative;
import io.sagaz.kernel.CallId;
import io.sagaz.kernel.CallId.Role;
import io.sagaz.kernel.CallState;
import io.sagaz.kernel.CallState.Standing;
import io.sagaz.kernel.Compensation;
import io.sagaz.kernel.Event;
import io.sagaz.kernel.Kernel;
import io.sagaz.kernel.SagaKernel;
import io.sagaz.kernel.SagaStatus;
import io.sagaz.kernel.State;
import io.sagaz.kernel.StepDefinition;
import io.sagaz.kernel.StepState;
import io.sagaz.kernel.StepStatus;
import io.sagaz.runtime.Effects;
import io.sagaz.runtime.SagaHandle;
import io.sagaz.runtime.Script;
import io.sagaz.runtime.journal.Fold;
import io.sagaz.runtime.lane.IdempotencyKey;
import io.sagaz.runtime.store.JournalEntry;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Compares what an ended saga says with the effects that stand. */
final class Verdict {
    private static final int ALTERNATIVES_MAX = 8;

    private final Script script;
    private final Effects effects;
    private final TestSagaz sagaz;
    private final Kernel kernel = new SagaKernel();

    Verdict(Script script, Effects effects, TestSagaz sagaz) {
        this.script = script;
        this.effects = effects;
        this.sagaz = sagaz;
    }

    void check(SagaHandle<String> handle) {
        List<JournalEntry> journal = sagaz.running().store().journal(handle.id());
        State state = Fold.of(kernel, script.definition(), journal);
        assertThat(state.status()).as(() -> about(handle)).isEqualTo(handle.status());
        assertThat(handle.history()).hasSize(journal.size());
        checkEffects(handle, state);
        checkClaims(handle, state);
        checkMessages(handle, journal);
    }

    /** Every effect that stands is known to the saga, and none stands that it says is undone. */
    private void checkEffects(SagaHandle<String> handle, State state) {
        for (UUID request : effects.requests(handle.id())) {
            CallId call = call(handle.id(), request).orElseThrow();
            StepState step = state.steps().get(call.step());
            CallState known =
                    step.call(call).orElseThrow(() -> new AssertionError(call + " isn't known, " + about(handle)));
            assertThat(known.inDoubt() || known.standing() == Standing.SUCCEEDED)
                    .as(() -> call + " stands, " + about(handle))
                    .isTrue();
            if (handle.status() == SagaStatus.COMPENSATED) {
                assertThat(nothingUndoes(call))
                        .as(() -> call + " stands and could be undone, " + about(handle))
                        .isTrue();
                assertThat(step.status() == StepStatus.COMPENSATED
                                || state.residue().contains(call.step()))
                        .as(() -> call + " stands and isn't in the residue, " + about(handle))
                        .isTrue();
            }
        }
    }

    private boolean nothingUndoes(CallId call) {
        StepDefinition step = script.definition().steps().get(call.step());
        return call.alternative() == 0
                ? step.compensation() instanceof Compensation.None
                : step.recovery().get(call.alternative() - 1) instanceof Alternative.Call other
                        && other.compensation() instanceof Compensation.None;
    }

    /** What the saga says has happened stands, unless it says that it was undone. */
    private void checkClaims(SagaHandle<String> handle, State state) {
        for (int step = 0; step < state.steps().size(); step++) {
            if (script.definition().steps().get(step).operation().isEmpty()) {
                continue;
            }
            for (CallState call : state.steps().get(step).everyCall()) {
                boolean undone =
                        state.steps().get(step).call(call.id().as(Role.UNDO)).isPresent();
                if (call.id().role() == Role.DO && call.standing() == Standing.SUCCEEDED && !undone) {
                    assertThat(effects.stands(key(handle.id(), call.id())))
                            .as(() -> call.id() + " has succeeded, " + about(handle))
                            .isTrue();
                }
            }
        }
    }

    /** One message for every time that a step has succeeded, and none for anything else. */
    private void checkMessages(SagaHandle<String> handle, List<JournalEntry> journal) {
        State state = State.initial(script.definition());
        long expected = 0;
        for (JournalEntry entry : journal) {
            Event event = Fold.read(entry);
            State next = kernel.apply(state, event).state();
            expected += next.emissionsSince(state).size();
            state = next;
        }
        assertThat(sagaz.outbox().stream().filter(row -> row.saga().equals(handle.id())))
                .as(() -> about(handle))
                .hasSize((int) expected);
    }

    private Optional<CallId> call(UUID saga, UUID request) {
        return script.steps().stream()
                .flatMap(Verdict::calls)
                .filter(call -> key(saga, call).equals(request))
                .findFirst();
    }

    /** All that a step may make, with those of its elements. */
    private static Stream<CallId> calls(Script.Name step) {
        Stream<OptionalInt> elements = Stream.concat(
                Stream.of(OptionalInt.empty()),
                IntStream.range(0, RandomScript.ELEMENTS_MAX).mapToObj(OptionalInt::of));
        return elements.flatMap(element -> IntStream.rangeClosed(0, ALTERNATIVES_MAX)
                .mapToObj(alternative -> new CallId(step.stepIndex(), element, Role.DO, alternative)));
    }

    private UUID key(UUID saga, CallId call) {
        return IdempotencyKey.of(saga, script.steps().get(call.step()).stepName(), call.as(Role.DO));
    }

    private String about(SagaHandle<String> handle) {
        StringBuilder text = new StringBuilder(handle.status() + "\n");
        script.definition().steps().forEach(step -> text.append(step).append('\n'));
        handle.history().forEach(line -> text.append(line).append('\n'));
        return text.append(effects.standing(handle.id())).toString();
    }
}
