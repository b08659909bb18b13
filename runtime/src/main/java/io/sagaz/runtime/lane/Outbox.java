package io.sagaz.runtime.lane;

import io.sagaz.kernel.Emission;
import io.sagaz.kernel.EmitDefinition;
import io.sagaz.runtime.EventType;
import io.sagaz.runtime.SagaEvent;
import io.sagaz.runtime.SagazBugException;
import io.sagaz.runtime.codec.EventJson;
import io.sagaz.runtime.store.OutboxRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Makes the messages of a lane; their positions rise in the order of its changes. For the lane's thread. */
final class Outbox {
    private final long lane;
    private final Payloads payloads;
    private long position;

    Outbox(long lane, Payloads payloads) {
        this.lane = lane;
        this.payloads = payloads;
    }

    /** @param values what the event of an emission reads */
    List<OutboxRow> messages(
            UUID saga,
            BoundSaga<?, ?> bound,
            List<Emission> emissions,
            Function<Emission, SagaValues> values,
            Instant at) {
        List<OutboxRow> rows = new ArrayList<>(emissions.size());
        for (Emission emission : emissions) {
            rows.add(message(saga, bound, emission, values.apply(emission), at));
        }
        return rows;
    }

    private OutboxRow message(UUID saga, BoundSaga<?, ?> bound, Emission emission, SagaValues values, Instant at) {
        EmitDefinition emit = emission.emit();
        Object value = bound.type().evaluate(emit.value(), values);
        if (!(value instanceof SagaEvent event)) {
            throw new SagazBugException("the expression of event " + emit.event() + " gives no event");
        }
        EventType<?> type = event.eventType();
        String body = Payloads.text(payloads.write("event " + type.name(), type.codec(), event));
        position++;
        return new OutboxRow(
                lane,
                position,
                saga,
                type.topic(),
                event.eventKey(),
                type.name(),
                emission.step().isPresent()
                        ? bound.stepDefinition(emission.step().getAsInt()).name()
                        : OutboxRow.NO_STEP,
                EventJson.CODEC,
                body,
                at);
    }
}
