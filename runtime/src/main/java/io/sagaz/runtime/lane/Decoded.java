package io.sagaz.runtime.lane;

import io.sagaz.kernel.Payload;
import io.sagaz.runtime.Codec;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** The values of one saga that were read already; a payload is read once. Safe for any thread. */
final class Decoded {
    private final Payloads payloads;
    private final int steps;
    private final AtomicReferenceArray<Entry> entries;

    private record Entry(Payload payload, @Nullable Object value) {}

    Decoded(Payloads payloads, int steps) {
        this.payloads = payloads;
        this.steps = steps;
        this.entries = new AtomicReferenceArray<>(1 + 2 * steps);
    }

    @Nullable
    Object input(Codec<?> codec, Payload payload) {
        return value(0, "the saga's input", codec, payload);
    }

    @Nullable
    Object output(int step, Codec<?> codec, Payload payload) {
        return value(1 + step, "the output of step " + step, codec, payload);
    }

    @Nullable
    Object undone(int step, Codec<?> codec, Payload payload) {
        return value(1 + steps + step, "the result of the compensation of step " + step, codec, payload);
    }

    private @Nullable Object value(int place, String what, Codec<?> codec, Payload payload) {
        Entry entry = entries.get(place);
        if (entry == null || entry.payload() != payload) {
            entry = new Entry(payload, payloads.read(what, codec, payload));
            entries.set(place, entry);
        }
        return entry.value();
    }
}
