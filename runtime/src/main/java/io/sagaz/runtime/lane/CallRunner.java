package io.sagaz.runtime.lane;

import io.sagaz.kernel.CallId;
import io.sagaz.kernel.CallId.Role;
import io.sagaz.kernel.Event;
import io.sagaz.kernel.Payload;
import io.sagaz.runtime.Codec;
import io.sagaz.runtime.Codecs;
import io.sagaz.runtime.ErrorType;
import io.sagaz.runtime.PayloadException;
import io.sagaz.runtime.Rejection;
import io.sagaz.runtime.SagazBugException;
import io.sagaz.runtime.StepContext;
import io.sagaz.runtime.codec.EventJson;
import io.sagaz.runtime.journal.EvaluationFailure;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes attempts: evaluates the arguments, calls the service, and says what came of it. Safe for any thread. */
public final class CallRunner {
    private static final Logger LOG = LoggerFactory.getLogger(CallRunner.class);
    private static final int CAUSE_CHARS_MAX = 500;

    private final Seams seams;
    private final Payloads payloads;
    private final Caller caller;

    /** Calls a service; a seam for tests. */
    public interface Caller {
        @Nullable
        Object call(
                Attempt attempt, BoundService<?> service, List<? extends @Nullable Object> arguments, StepContext step)
                throws Exception;
    }

    public CallRunner(Seams seams, Payloads payloads, Caller caller) {
        this.seams = seams;
        this.payloads = payloads;
        this.caller = caller;
    }

    /**
     * Runs user code. Whatever that throws is the outcome.
     *
     * @param connection of the transaction in which it runs
     */
    Event run(Attempt attempt, Optional<Connection> connection) {
        return SagaLog.about(attempt, () -> {
            String operation = attempt.operation().operation();
            LOG.debug("Attempt {} of {} begins", attempt.number(), operation);
            Event outcome = outcome(attempt, connection);
            LOG.debug("Attempt {} of {} has {}", attempt.number(), operation, EventJson.kind(outcome));
            return outcome;
        });
    }

    private Event outcome(Attempt attempt, Optional<Connection> connection) {
        List<? extends @Nullable Object> arguments;
        try {
            arguments = arguments(attempt);
        } catch (RuntimeException e) {
            return notMade(attempt, e);
        }
        try {
            BoundService<?> service = attempt.bound().service(attempt.operation());
            return returned(attempt, caller.call(attempt, service, arguments, step(attempt, connection)));
        } catch (Rejection rejection) {
            return rejected(attempt, rejection);
        } catch (Throwable e) {
            // Whatever a handler throws, an Error included, is the outcome of this one attempt. The journal has its
            // text;
            // where it comes from stands only here.
            LOG.debug("Attempt {} has thrown", attempt.number(), e);
            return faulted(attempt, text(e));
        }
    }

    private static List<? extends @Nullable Object> arguments(Attempt attempt) {
        Object value = attempt.bound().type().evaluate(attempt.operation().arguments(), attempt.values());
        if (value instanceof List<?> list) {
            return list;
        }
        throw new SagazBugException("the arguments of step `" + attempt.stepName() + "` are no list");
    }

    /** The call was not made, and another attempt would end the same. */
    private Event notMade(Attempt attempt, RuntimeException e) {
        attempt.markHopeless();
        String cause = "its arguments can't be evaluated: " + text(e);
        if (attempt.call().role() == Role.DO) {
            Payload detail = payloads.write("the cause", Codecs.STRING, cause);
            return rejected(attempt, EvaluationFailure.ERROR, Optional.of(detail));
        }
        return faulted(attempt, cause);
    }

    private Event returned(Attempt attempt, @Nullable Object output) {
        CallId call = attempt.call();
        Instant now = seams.now();
        if (call.role() != Role.VERIFY) {
            Optional<Codec<?>> codec =
                    attempt.bound().operation(attempt.operation()).output();
            Optional<Payload> payload = codec.map(type -> payloads.write(outputOf(attempt), type, output));
            return new Event.Succeeded(now, call, attempt.number(), payload);
        }
        Optional<Codec<?>> codec = attempt.bound().workOutput(call.step());
        if (codec.isEmpty()) {
            return new Event.Verified(now, call, attempt.number(), Boolean.TRUE.equals(output), Optional.empty());
        }
        Optional<Payload> payload =
                Optional.ofNullable(output).map(found -> payloads.write(outputOf(attempt), codec.get(), found));
        return new Event.Verified(now, call, attempt.number(), payload.isPresent(), payload);
    }

    private static String outputOf(Attempt attempt) {
        return "the output of " + attempt.operation().operation() + ", step `" + attempt.stepName() + "`";
    }

    private Event rejected(Attempt attempt, Rejection rejection) {
        ErrorType<?> error = rejection.errorType();
        if (attempt.call().role() != Role.DO) {
            return faulted(attempt, text(rejection));
        }
        if (!attempt.operation().fails().contains(error.name())) {
            return faulted(
                    attempt,
                    attempt.operation().operation() + " failed with " + error.name()
                            + ", which it doesn't declare with `fails`, so that it may have had its effect: "
                            + text(rejection));
        }
        return rejected(attempt, error.name(), detail(error, rejection));
    }

    private Optional<Payload> detail(ErrorType<?> error, Rejection rejection) {
        try {
            return Optional.of(payloads.write("the error " + error.name(), error.codec(), rejection));
        } catch (PayloadException e) {
            // That nothing happened is worth more than the error's fields.
            LOG.warn("The fields of a rejection are lost", e);
            return Optional.empty();
        }
    }

    private Event rejected(Attempt attempt, String error, Optional<Payload> detail) {
        return new Event.Rejected(seams.now(), attempt.call(), attempt.number(), error, detail, Optional.empty());
    }

    Event faulted(Attempt attempt, String cause) {
        return new Event.Faulted(seams.now(), attempt.call(), attempt.number(), cause, Optional.empty());
    }

    /** For people; journalled, so bounded. */
    private static String text(Throwable e) {
        String text =
                e.getMessage() == null ? e.getClass().getName() : e.getClass().getSimpleName() + ": " + e.getMessage();
        return text.length() <= CAUSE_CHARS_MAX ? text : text.substring(0, CAUSE_CHARS_MAX - 3) + "...";
    }

    private StepContext step(Attempt attempt, Optional<Connection> connection) {
        CallId call = attempt.call();
        return new Step(
                IdempotencyKey.of(attempt.sagaId(), attempt.stepName(), call),
                attempt.number(),
                attempt.sagaId(),
                attempt.bound().name(),
                attempt.stepName(),
                attempt.tenant(),
                Spans.after(seams.now(), attempt.timeout()),
                Map.of(),
                attempt.owed().inDoubt(),
                TransactionRunner.isTransactional(attempt),
                connection);
    }

    private record Step(
            UUID key,
            int attempt,
            UUID sagaId,
            String sagaType,
            String stepName,
            Optional<String> tenant,
            Instant deadline,
            Map<String, String> headers,
            boolean inDoubt,
            boolean transactional,
            Optional<Connection> lent)
            implements StepContext {
        @Override
        public Connection connection() {
            if (!transactional) {
                return StepContext.super.connection();
            }
            return lent.orElseThrow(() -> new IllegalStateException(
                    "the store keeps everything in memory and has no connection; take an SqliteStore"));
        }
    }
}
