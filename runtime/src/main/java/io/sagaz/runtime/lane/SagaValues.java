package io.sagaz.runtime.lane;

import io.sagaz.kernel.CallId;
import io.sagaz.kernel.CallId.Role;
import io.sagaz.kernel.Payload;
import io.sagaz.kernel.State;
import io.sagaz.runtime.Codec;
import io.sagaz.runtime.SagazBugException;
import io.sagaz.runtime.Values;
import java.util.Optional;
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
        Optional<Payload> payload = state.steps().get(step).output();
        Optional<Codec<?>> codec = bound.output(step);
        return payload.isPresent() && codec.isPresent() ? decoded.output(step, codec.get(), payload.get()) : null;
    }

    @Override
    public UUID key(int step) {
        int alternative = clause.filter(call -> call.step() == step)
                .map(CallId::alternative)
                .orElseGet(() -> state.steps().get(step).alternative());
        return IdempotencyKey.of(saga, bound.stepDefinition(step).name(), alternative, Role.DO);
    }

    @Override
    public @Nullable Object undone(int step) {
        Optional<Payload> payload = state.steps().get(step).undoResult();
        Optional<Codec<?>> codec = bound.undone(step, state);
        return payload.isPresent() && codec.isPresent() ? decoded.undone(step, codec.get(), payload.get()) : null;
    }
}
