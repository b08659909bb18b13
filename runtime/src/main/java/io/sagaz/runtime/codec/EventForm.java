package io.sagaz.runtime.codec;

import static io.sagaz.runtime.Codecs.BOOL;
import static io.sagaz.runtime.Codecs.INSTANT;
import static io.sagaz.runtime.Codecs.INT;
import static io.sagaz.runtime.Codecs.STRING;
import static io.sagaz.runtime.codec.KernelCodecs.CALL;
import static io.sagaz.runtime.codec.KernelCodecs.DECISION;
import static io.sagaz.runtime.codec.KernelCodecs.PAYLOAD;
import static io.sagaz.runtime.codec.KernelCodecs.STATUS;
import static io.sagaz.runtime.codec.KernelCodecs.TIMER;
import static io.sagaz.runtime.codec.KernelCodecs.record;
import static io.sagaz.runtime.codec.KernelCodecs.whenPresent;

import io.sagaz.kernel.Event;
import io.sagaz.runtime.Codec;
import java.util.OptionalInt;

/** How one kind of event is written: its fields in this order, {@code at} first. */
record EventForm<E extends Event>(String kind, Class<E> type, Codec<E> codec) {

    private static final EventForm<Event.Started> STARTED = new EventForm<>(
            "started",
            Event.Started.class,
            record(
                    (event, out) -> {
                        out.field("at", event.at(), INSTANT);
                        out.field("input", event.input(), PAYLOAD);
                    },
                    in -> new Event.Started(in.field("at", INSTANT), in.field("input", PAYLOAD))));

    private static final EventForm<Event.Succeeded> SUCCEEDED = new EventForm<>(
            "succeeded",
            Event.Succeeded.class,
            record(
                    (event, out) -> {
                        out.field("at", event.at(), INSTANT);
                        out.field("call", event.call(), CALL);
                        out.field("attempt", event.attempt(), INT);
                        whenPresent(out, "output", event.output(), PAYLOAD);
                    },
                    in -> new Event.Succeeded(
                            in.field("at", INSTANT),
                            in.field("call", CALL),
                            in.field("attempt", INT),
                            whenPresent(in, "output", PAYLOAD))));

    private static final EventForm<Event.Rejected> REJECTED = new EventForm<>(
            "rejected",
            Event.Rejected.class,
            record(
                    (event, out) -> {
                        out.field("at", event.at(), INSTANT);
                        out.field("call", event.call(), CALL);
                        out.field("attempt", event.attempt(), INT);
                        out.field("error", event.error(), STRING);
                        whenPresent(out, "detail", event.detail(), PAYLOAD);
                        whenPresent(out, "nextAt", event.nextAt(), INSTANT);
                    },
                    in -> new Event.Rejected(
                            in.field("at", INSTANT),
                            in.field("call", CALL),
                            in.field("attempt", INT),
                            in.field("error", STRING),
                            whenPresent(in, "detail", PAYLOAD),
                            whenPresent(in, "nextAt", INSTANT))));

    private static final EventForm<Event.Faulted> FAULTED = new EventForm<>(
            "faulted",
            Event.Faulted.class,
            record(
                    (event, out) -> {
                        out.field("at", event.at(), INSTANT);
                        out.field("call", event.call(), CALL);
                        out.field("attempt", event.attempt(), INT);
                        out.field("cause", event.cause(), STRING);
                        whenPresent(out, "nextAt", event.nextAt(), INSTANT);
                    },
                    in -> new Event.Faulted(
                            in.field("at", INSTANT),
                            in.field("call", CALL),
                            in.field("attempt", INT),
                            in.field("cause", STRING),
                            whenPresent(in, "nextAt", INSTANT))));

    private static final EventForm<Event.Verified> VERIFIED = new EventForm<>(
            "verified",
            Event.Verified.class,
            record(
                    (event, out) -> {
                        out.field("at", event.at(), INSTANT);
                        out.field("call", event.call(), CALL);
                        out.field("attempt", event.attempt(), INT);
                        out.field("happened", event.happened(), BOOL);
                        whenPresent(out, "output", event.output(), PAYLOAD);
                    },
                    in -> new Event.Verified(
                            in.field("at", INSTANT),
                            in.field("call", CALL),
                            in.field("attempt", INT),
                            in.field("happened", BOOL),
                            whenPresent(in, "output", PAYLOAD))));

    private static final EventForm<Event.Evaluated> EVALUATED = new EventForm<>(
            "evaluated",
            Event.Evaluated.class,
            record(
                    (event, out) -> {
                        out.field("at", event.at(), INSTANT);
                        out.field("step", event.step(), INT);
                        AnswerCodec.write(event.answer(), out);
                    },
                    in -> new Event.Evaluated(in.field("at", INSTANT), in.field("step", INT), AnswerCodec.read(in))));

    private static final EventForm<Event.TimerFired> TIMER_FIRED = new EventForm<>(
            "timerFired",
            Event.TimerFired.class,
            record(
                    (event, out) -> {
                        out.field("at", event.at(), INSTANT);
                        out.field("timer", event.timer(), TIMER);
                    },
                    in -> new Event.TimerFired(in.field("at", INSTANT), in.field("timer", TIMER))));

    private static final EventForm<Event.CancelRequested> CANCEL_REQUESTED = new EventForm<>(
            "cancelRequested",
            Event.CancelRequested.class,
            record(
                    (event, out) -> {
                        out.field("at", event.at(), INSTANT);
                        out.field("key", event.key(), STRING);
                        out.field("reason", event.reason(), STRING);
                    },
                    in -> new Event.CancelRequested(
                            in.field("at", INSTANT), in.field("key", STRING), in.field("reason", STRING))));

    private static final EventForm<Event.Decided> DECIDED = new EventForm<>(
            "decided",
            Event.Decided.class,
            record(
                    (event, out) -> {
                        out.field("at", event.at(), INSTANT);
                        out.field("key", event.key(), STRING);
                        out.field("step", event.step(), INT);
                        event.element().ifPresent(element -> out.field("element", element, INT));
                        out.field("decision", event.decision(), DECISION);
                    },
                    in -> new Event.Decided(
                            in.field("at", INSTANT),
                            in.field("key", STRING),
                            in.field("step", INT),
                            whenPresent(in, "element", INT).map(OptionalInt::of).orElseGet(OptionalInt::empty),
                            in.field("decision", DECISION))));

    private static final EventForm<Event.Signalled> SIGNALLED = new EventForm<>(
            "signalled",
            Event.Signalled.class,
            record(
                    (event, out) -> {
                        out.field("at", event.at(), INSTANT);
                        out.field("key", event.key(), STRING);
                        out.field("signal", event.signal(), STRING);
                        out.field("payload", event.payload(), PAYLOAD);
                    },
                    in -> new Event.Signalled(
                            in.field("at", INSTANT),
                            in.field("key", STRING),
                            in.field("signal", STRING),
                            in.field("payload", PAYLOAD))));

    private static final EventForm<Event.ChildEnded> CHILD_ENDED = new EventForm<>(
            "childEnded",
            Event.ChildEnded.class,
            record(
                    (event, out) -> {
                        out.field("at", event.at(), INSTANT);
                        out.field("call", event.call(), CALL);
                        out.field("status", event.status(), STATUS);
                        whenPresent(out, "result", event.result(), PAYLOAD);
                        out.field("cause", event.cause(), STRING);
                    },
                    in -> new Event.ChildEnded(
                            in.field("at", INSTANT),
                            in.field("call", CALL),
                            in.field("status", STATUS),
                            whenPresent(in, "result", PAYLOAD),
                            in.field("cause", STRING))));

    private static final EventForm<Event.RollbackRequested> ROLLBACK_REQUESTED = new EventForm<>(
            "rollbackRequested",
            Event.RollbackRequested.class,
            record(
                    (event, out) -> {
                        out.field("at", event.at(), INSTANT);
                        out.field("key", event.key(), STRING);
                        out.field("reason", event.reason(), STRING);
                    },
                    in -> new Event.RollbackRequested(
                            in.field("at", INSTANT), in.field("key", STRING), in.field("reason", STRING))));

    private static final EventForm<Event.Ended> ENDED = new EventForm<>(
            "ended",
            Event.Ended.class,
            record(
                    (event, out) -> {
                        out.field("at", event.at(), INSTANT);
                        out.field("status", event.status(), STATUS);
                        whenPresent(out, "result", event.result(), PAYLOAD);
                    },
                    in -> new Event.Ended(
                            in.field("at", INSTANT), in.field("status", STATUS), whenPresent(in, "result", PAYLOAD))));

    static EventForm<?>[] values() {
        return new EventForm<?>[] {
            STARTED,
            SUCCEEDED,
            REJECTED,
            FAULTED,
            VERIFIED,
            EVALUATED,
            TIMER_FIRED,
            CANCEL_REQUESTED,
            DECIDED,
            SIGNALLED,
            CHILD_ENDED,
            ROLLBACK_REQUESTED,
            ENDED
        };
    }

    /** An event's form. */
    static final Event.Visitor<EventForm<?>> OF = new Event.Visitor<>() {
        @Override
        public EventForm<?> started(Event.Started event) {
            return STARTED;
        }

        @Override
        public EventForm<?> succeeded(Event.Succeeded event) {
            return SUCCEEDED;
        }

        @Override
        public EventForm<?> rejected(Event.Rejected event) {
            return REJECTED;
        }

        @Override
        public EventForm<?> faulted(Event.Faulted event) {
            return FAULTED;
        }

        @Override
        public EventForm<?> verified(Event.Verified event) {
            return VERIFIED;
        }

        @Override
        public EventForm<?> evaluated(Event.Evaluated event) {
            return EVALUATED;
        }

        @Override
        public EventForm<?> timerFired(Event.TimerFired event) {
            return TIMER_FIRED;
        }

        @Override
        public EventForm<?> cancelRequested(Event.CancelRequested event) {
            return CANCEL_REQUESTED;
        }

        @Override
        public EventForm<?> decided(Event.Decided event) {
            return DECIDED;
        }

        @Override
        public EventForm<?> signalled(Event.Signalled event) {
            return SIGNALLED;
        }

        @Override
        public EventForm<?> childEnded(Event.ChildEnded event) {
            return CHILD_ENDED;
        }

        @Override
        public EventForm<?> rollbackRequested(Event.RollbackRequested event) {
            return ROLLBACK_REQUESTED;
        }

        @Override
        public EventForm<?> ended(Event.Ended event) {
            return ENDED;
        }
    };
}
