package io.sagaz.runtime.lane;

import io.sagaz.kernel.Cause;
import io.sagaz.kernel.Payload;
import io.sagaz.kernel.SagaStatus;
import io.sagaz.kernel.State;
import io.sagaz.runtime.Codec;
import io.sagaz.runtime.Codecs;
import io.sagaz.runtime.ErrorType;
import io.sagaz.runtime.Failure;
import io.sagaz.runtime.Outcome;
import io.sagaz.runtime.Rejection;
import io.sagaz.runtime.SagazBugException;
import io.sagaz.runtime.StepName;
import io.sagaz.runtime.journal.EvaluationFailure;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an ended saga's state says to its caller. */
final class Outcomes {
    private final Payloads payloads;

    Outcomes(Payloads payloads) {
        this.payloads = payloads;
    }

    /**
     * @param asked the version that the caller knows, which gives the result its type
     * @param own the version that the saga was started with
     */
    <O> Outcome<O> of(BoundSaga<?, O> asked, BoundSaga<?, ?> own, State state) {
        if (state.status() == SagaStatus.COMPLETED) {
            return new Outcome.Completed<>(result(asked, state));
        }
        List<StepName> residue = state.residue().stream().map(own::step).toList();
        Failure cause = failure(
                own, state.cause().orElseThrow(() -> new SagazBugException("a saga has rolled back without a cause")));
        return state.status() == SagaStatus.COMPENSATED
                ? new Outcome.Compensated<>(cause, residue)
                : new Outcome.PartiallyCommitted<>(cause, residue);
    }

    @SuppressWarnings("unchecked") // the codec is the saga's own
    private <O> @Nullable O result(BoundSaga<?, O> bound, State state) {
        Optional<Codec<O>> codec = bound.type().output();
        Optional<Payload> result = state.result();
        return codec.isPresent() && result.isPresent()
                ? (O) payloads.read("the result", codec.get(), result.get())
                : null;
    }

    private Failure failure(BoundSaga<?, ?> bound, Cause cause) {
        Optional<Rejection> rejection = cause.kind() == Cause.Kind.REJECTED
                ? bound.error(cause.error()).flatMap(type -> rejection(type, cause.detail()))
                : Optional.empty();
        Optional<StepName> step =
                cause.step().isPresent() ? Optional.of(bound.step(cause.step().getAsInt())) : Optional.empty();
        String message = rejection.map(Throwable::getMessage).orElseGet(() -> message(cause));
        return new Failure(cause.kind(), step, message, rejection);
    }

    private String message(Cause cause) {
        return cause.error().equals(EvaluationFailure.ERROR) && cause.detail().isPresent()
                ? String.valueOf(
                        payloads.read("the cause", Codecs.STRING, cause.detail().get()))
                : cause.error();
    }

    private Optional<Rejection> rejection(ErrorType<?> type, Optional<Payload> detail) {
        return detail.map(
                payload -> type.type().cast(payloads.read("the error " + type.name(), type.codec(), payload)));
    }
}
