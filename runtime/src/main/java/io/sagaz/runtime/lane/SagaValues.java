package io.sagaz.runtime.lane;

import io.sagaz.kernel.CallId;
import io.sagaz.kernel.CallId.Role;
import io.sagaz.kernel.Payload;
import io.sagaz.kernel.State;
import io.sagaz.kernel.StepState;
import io.sagaz.kernel.StepStatus;
import io.sagaz.runtime.Codec;
import io.sagaz.runtime.SagazBugException;
import io.sagaz.runtime.Values;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the expressions of one clause read, in one state of a saga. Safe for any thread. */
final class SagaValues implements Values {
    private final UUID saga;
    private final BoundSaga<?, ?> bound;
    private final State state;
    private final Optional<CallId> clause;
    private final Decoded decoded;

    /** @param clause the call in whose clauses the expression stands; empty elsewhere */
    SagaValues(UUID saga, BoundSaga<?, ?> bound, State state, Optional<CallId> clause, Decoded decoded) {
        this.saga = saga;
        this.bound = bound;
        this.state = state;
        this.clause = clause;
        this.decoded = decoded;
    }

    @Override
    public Object input() {
        Object input = decoded.input(bound.type().input(), state.input().orElseThrow());
        if (input == null) {
            throw new SagazBugException("the input of saga " + saga + " is absent");
        }
        return input;
    }

    @Override
    public @Nullable Object output(int step) {
        StepState whole = state.steps().get(step);
        OptionalInt element = elementOf(step);
        if (element.isPresent()) {
            return decoded.outputOfElement(
                    step, bound.workOutput(step), whole.elements().get(element.getAsInt()));
        }
        Optional<Payload> payload = whole.output();
        if (payload.isEmpty() && isFannedOut(step) && whole.status() == StepStatus.SUCCEEDED) {
            return bound.workOutput(step)
                    .map(codec -> decoded.outputs(step, codec, whole))
                    .orElse(null);
        }
        Optional<Codec<?>> codec = bound.output(step);
        return payload.isPresent() && codec.isPresent() ? decoded.output(step, codec.get(), payload.get()) : null;
    }

    @Override
    public @Nullable Object element() {
        CallId call = clause.filter(it -> it.element().isPresent())
                .orElseThrow(() -> new SagazBugException("an element is read outside of the clauses of a fan-out"));
        Payload list = state.steps().get(call.step()).elementList().orElseThrow();
        if (decoded.elements(call.step(), bound.type().elements(call.step()), list) instanceof List<?> elements) {
            return elements.get(call.element().getAsInt());
        }
        throw new SagazBugException("the elements of step " + call.step() + " are no list");
    }

    @Override
    public UUID key(int step) {
        CallId call = clause.filter(it -> it.step() == step)
                .map(it -> it.as(Role.DO))
                .orElseGet(
                        () -> new CallId(step, Role.DO, state.steps().get(step).alternative()));
        return IdempotencyKey.of(saga, bound.stepDefinition(step).name(), call);
    }

    @Override
    public @Nullable Object undone(int step) {
        StepState whole = state.steps().get(step);
        if (isFannedOut(step)) {
            return decoded.undone(step, element -> bound.undone(step, element), whole);
        }
        Optional<Payload> payload = whole.undoResult();
        Optional<Codec<?>> codec = bound.undone(step, whole);
        return payload.isPresent() && codec.isPresent() ? decoded.undone(step, codec.get(), payload.get()) : null;
    }

    /** The element in whose clauses this stands, if it is one of this step. */
    private OptionalInt elementOf(int step) {
        return clause.filter(it -> it.step() == step).map(CallId::element).orElseGet(OptionalInt::empty);
    }

    private boolean isFannedOut(int step) {
        return bound.stepDefinition(step).fanOut().isPresent();
    }
}
