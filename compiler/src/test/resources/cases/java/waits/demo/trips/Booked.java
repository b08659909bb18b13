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
public record Booked(UUID room, String by, @Nullable String objection, int rating) {
    public static final Codec<Booked> CODEC = new Codec<Booked>() {
        @Override
        public void write(Booked value, PayloadWriter out) {
            out.record(() -> {
                out.field("room", value.room(), Codecs.UUID);
                out.field("by", value.by(), Codecs.STRING);
                out.field("objection", value.objection(), Codecs.optional(Codecs.STRING));
                out.field("rating", value.rating(), Codecs.INT);
            });
        }

        @Override
        public Booked read(PayloadReader in) {
            return new Booked(
                    in.field("room", Codecs.UUID),
                    in.field("by", Codecs.STRING),
                    in.field("objection", Codecs.optional(Codecs.STRING)),
                    in.field("rating", Codecs.INT));
        }
    };

    public Booked(UUID room, String by, @Nullable String objection, int rating) {
        this.room = Objects.requireNonNull(room, "room");
        this.by = Objects.requireNonNull(by, "by");
        this.objection = objection;
        this.rating = rating;
    }
}
