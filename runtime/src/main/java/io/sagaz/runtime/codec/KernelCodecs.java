package io.sagaz.runtime.codec;

import static io.sagaz.runtime.Codecs.INT;
import static io.sagaz.runtime.Codecs.STRING;

import io.sagaz.kernel.CallId;
import io.sagaz.kernel.Decision;
import io.sagaz.kernel.Payload;
import io.sagaz.kernel.SagaStatus;
import io.sagaz.kernel.Timer;
import io.sagaz.runtime.Codec;
import io.sagaz.runtime.Codecs;
import io.sagaz.runtime.PayloadException;
import io.sagaz.runtime.PayloadReader;
import io.sagaz.runtime.PayloadWriter;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The codecs of what stands in events. */
final class KernelCodecs {
    static final Codec<SagaStatus> STATUS = Codecs.enumeration(SagaStatus.values());

    static final Codec<Payload> PAYLOAD = new PayloadCodec();

    private static final Codec<CallId.Role> ROLE = Codecs.enumeration(CallId.Role.values());

    static final Codec<CallId> CALL = record(
            (call, out) -> {
                out.field("step", call.step(), INT);
                call.element().ifPresent(element -> out.field("element", element, INT));
                out.field("role", call.role(), ROLE);
                out.field("alternative", call.alternative(), INT);
            },
            in -> new CallId(
                    in.field("step", INT),
                    whenPresent(in, "element", INT).map(OptionalInt::of).orElseGet(OptionalInt::empty),
                    in.field("role", ROLE),
                    in.field("alternative", INT)));

    static final Codec<Timer> TIMER = record(KernelCodecs::writeTimer, KernelCodecs::readTimer);

    static final Codec<Decision> DECISION = record(KernelCodecs::writeDecision, KernelCodecs::readDecision);

    private KernelCodecs() {}

    static <T> Codec<T> record(BiConsumer<T, PayloadWriter> fields, Function<PayloadReader, T> read) {
        return new RecordCodec<>(fields, read);
    }

    /** Writes a field, or leaves it out: a null of JSON is a payload too. */
    static <T> void whenPresent(PayloadWriter out, String name, Optional<T> value, Codec<T> codec) {
        value.ifPresent(present -> out.field(name, present, codec));
    }

    /** Reads what the other one wrote. */
    static <T> Optional<T> whenPresent(PayloadReader in, String name, Codec<T> codec) {
        return ((JsonPayloadReader) in).has(name) ? Optional.of(in.field(name, codec)) : Optional.empty();
    }

    private static void writeTimer(Timer timer, PayloadWriter out) {
        out.field("kind", timer.accept(TIMER_KIND), STRING);
        if (timer instanceof Timer.Backoff backoff) {
            out.field("call", backoff.call(), CALL);
            out.field("attempt", backoff.attempt(), INT);
        } else if (timer instanceof Timer.Pause pause) {
            out.field("step", pause.step(), INT);
            out.field("attempt", pause.attempt(), INT);
        }
    }

    private static Timer readTimer(PayloadReader in) {
        String kind = in.field("kind", STRING);
        return switch (kind) {
            case "backoff" -> new Timer.Backoff(in.field("call", CALL), in.field("attempt", INT));
            case "grace" -> new Timer.Grace();
            case "deadline" -> new Timer.Deadline();
            case "pause" -> new Timer.Pause(in.field("step", INT), in.field("attempt", INT));
            default -> throw new PayloadException("no timer is of kind `" + kind + "`");
        };
    }

    private static void writeDecision(Decision decision, PayloadWriter out) {
        out.field("kind", decision.accept(DECISION_KIND), STRING);
        if (decision instanceof Decision.Succeeded succeeded) {
            whenPresent(out, "output", succeeded.output(), PAYLOAD);
        } else if (decision instanceof Decision.Rejected rejected) {
            out.field("reason", rejected.reason(), STRING);
        }
    }

    private static Decision readDecision(PayloadReader in) {
        String kind = in.field("kind", STRING);
        return switch (kind) {
            case "succeeded" -> new Decision.Succeeded(whenPresent(in, "output", PAYLOAD));
            case "rejected" -> new Decision.Rejected(in.field("reason", STRING));
            case "skip" -> new Decision.Skip();
            case "retry" -> new Decision.Retry();
            case "compensate" -> new Decision.Compensate();
            case "rollback" -> new Decision.Rollback();
            default -> throw new PayloadException("no decision is of kind `" + kind + "`");
        };
    }

    private record RecordCodec<T>(BiConsumer<T, PayloadWriter> fields, Function<PayloadReader, T> reader)
            implements Codec<T> {
        @Override
        public void write(T value, PayloadWriter out) {
            out.record(() -> fields.accept(value, out));
        }

        @Override
        public T read(PayloadReader in) {
            return reader.apply(in);
        }
    }

    private static final Timer.Visitor<String> TIMER_KIND = new Timer.Visitor<>() {
        @Override
        public String backoff(Timer.Backoff timer) {
            return "backoff";
        }

        @Override
        public String grace(Timer.Grace timer) {
            return "grace";
        }

        @Override
        public String deadline(Timer.Deadline timer) {
            return "deadline";
        }

        @Override
        public String pause(Timer.Pause timer) {
            return "pause";
        }
    };

    private static final Decision.Visitor<String> DECISION_KIND = new Decision.Visitor<>() {
        @Override
        public String succeeded(Decision.Succeeded decision) {
            return "succeeded";
        }

        @Override
        public String rejected(Decision.Rejected decision) {
            return "rejected";
        }

        @Override
        public String skip(Decision.Skip decision) {
            return "skip";
        }

        @Override
        public String retry(Decision.Retry decision) {
            return "retry";
        }

        @Override
        public String compensate(Decision.Compensate decision) {
            return "compensate";
        }

        @Override
        public String rollback(Decision.Rollback decision) {
            return "rollback";
        }
    };

    /** Payloads are JSON already. */
    private static final class PayloadCodec implements Codec<Payload> {
        @Override
        public void write(Payload value, PayloadWriter out) {
            ((JsonPayloadWriter) out).raw(((JsonPayload) value).json());
        }

        @Override
        public Payload read(PayloadReader in) {
            return new JsonPayload(in.json());
        }
    }
}
