package demo.fleet;

import io.sagaz.runtime.Codec;
import io.sagaz.runtime.Codecs;
import io.sagaz.runtime.PayloadReader;
import io.sagaz.runtime.PayloadWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The record {@code Rollout}.
 */
@Generated("io.sagaz")
@NullMarked
public record Rollout(List<Slot> slots, List<@Nullable UUID> flashed,
        @Nullable List<String> rooms) {
    public static final Codec<Rollout> CODEC = new Codec<Rollout>() {
        @Override
        public void write(Rollout value, PayloadWriter out) {
            out.record(() -> {
                out.field("slots", value.slots(), Codecs.list(Slot.CODEC));
                out.field("flashed", value.flashed(), Codecs.list(Codecs.optional(Codecs.UUID)));
                out.field("rooms", value.rooms(), Codecs.optional(Codecs.list(Codecs.STRING)));
            });
        }

        @Override
        public Rollout read(PayloadReader in) {
            return new Rollout(
                    in.field("slots", Codecs.list(Slot.CODEC)),
                    in.field("flashed", Codecs.list(Codecs.optional(Codecs.UUID))),
                    in.field("rooms", Codecs.optional(Codecs.list(Codecs.STRING))));
        }
    };

    public Rollout(List<Slot> slots, List<@Nullable UUID> flashed, @Nullable List<String> rooms) {
        this.slots = List.copyOf(slots);
        this.flashed = Collections.unmodifiableList(new ArrayList<>(flashed));
        this.rooms = rooms == null ? null : List.copyOf(rooms);
    }
}
