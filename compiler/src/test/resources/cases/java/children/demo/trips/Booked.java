package demo.trips;

import io.sagaz.runtime.Codec;
import io.sagaz.runtime.Codecs;
import io.sagaz.runtime.PayloadReader;
import io.sagaz.runtime.PayloadWriter;
import java.util.Objects;
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The record {@code Booked}.
 */
@Generated("io.sagaz")
@NullMarked
public record Booked(UUID room, @Nullable UUID other) {
    public static final Codec<Booked> CODEC = new Codec<Booked>() {
        @Override
        public void write(Booked value, PayloadWriter out) {
            out.record(() -> {
                out.field("room", value.room(), Codecs.UUID);
                out.field("other", value.other(), Codecs.optional(Codecs.UUID));
            });
        }

        @Override
        public Booked read(PayloadReader in) {
            return new Booked(
                    in.field("room", Codecs.UUID),
                    in.field("other", Codecs.optional(Codecs.UUID)));
        }
    };

    public Booked(UUID room, @Nullable UUID other) {
        this.room = Objects.requireNonNull(room, "room");
        this.other = other;
    }
}
