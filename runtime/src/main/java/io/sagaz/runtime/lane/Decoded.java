package io.sagaz.runtime.lane;

import io.sagaz.kernel.Payload;
import io.sagaz.kernel.StepState;
import io.sagaz.runtime.Codec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The values of one saga that were read already; a payload is read once. Safe for any thread. */
final class Decoded {
    private final Payloads payloads;
    private final int steps;
    private final AtomicReferenceArray<Entry> entries;

    /** @param source what the value was made of, the same object as long as that doesn't change */
    private record Entry(Object source, @Nullable Object value) {}

    Decoded(Payloads payloads, int steps) {
        this.payloads = payloads;
        this.steps = steps;
        this.entries = new AtomicReferenceArray<>(1 + 3 * steps);
    }

    @Nullable
    Object input(Codec<?> codec, Payload payload) {
        return value(0, payload, () -> payloads.read("the saga's input", codec, payload));
    }

    @Nullable
    Object output(int step, Codec<?> codec, Payload payload) {
        return value(1 + step, payload, () -> payloads.read(outputOf(step), codec, payload));
    }

    /** The list of what the elements of a fan-out gave, absent where one gave nothing. */
    @Nullable
    Object outputs(int step, Codec<?> codec, StepState whole) {
        return value(1 + step, whole, () -> {
            List<@Nullable Object> outputs = new ArrayList<>();
            for (StepState element : whole.elements()) {
                outputs.add(one(outputOf(step), Optional.of(codec), element.output()));
            }
            return Collections.unmodifiableList(outputs);
        });
    }

    /** What one element of a fan-out gave; absent if that is nothing. */
    @Nullable
    Object outputOfElement(int step, Optional<Codec<?>> codec, StepState element) {
        return one(outputOf(step), codec, element.output());
    }

    @Nullable
    Object undone(int step, Codec<?> codec, Payload payload) {
        return value(1 + steps + step, payload, () -> payloads.read(undoOf(step), codec, payload));
    }

    /** The list of what the compensations of a fan-out's elements returned; absent if none of them returned anything. */
    @Nullable
    Object undone(int step, Function<StepState, Optional<Codec<?>>> codecs, StepState whole) {
        return value(1 + steps + step, whole, () -> {
            List<@Nullable Object> results = new ArrayList<>();
            for (StepState element : whole.elements()) {
                results.add(one(undoOf(step), codecs.apply(element), element.undoResult()));
            }
            return results.stream().allMatch(result -> result == null) ? null : Collections.unmodifiableList(results);
        });
    }

    /** The list that a step is fanned out over. */
    @Nullable
    Object elements(int step, Codec<?> codec, Payload payload) {
        return value(
                1 + 2 * steps + step,
                payload,
                () -> payloads.read("the list that step " + step + " runs over", codec, payload));
    }

    private @Nullable Object one(String what, Optional<Codec<?>> codec, Optional<Payload> payload) {
        return codec.isPresent() && payload.isPresent() ? payloads.read(what, codec.get(), payload.get()) : null;
    }

    private static String outputOf(int step) {
        return "the output of step " + step;
    }

    private static String undoOf(int step) {
        return "the result of the compensation of step " + step;
    }

    private @Nullable Object value(int place, Object source, Supplier<? extends @Nullable Object> read) {
        Entry entry = entries.get(place);
        if (entry == null || entry.source() != source) {
            entry = new Entry(source, read.get());
            entries.set(place, entry);
        }
        return entry.value();
    }
}
