package demo.gifts;

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
 * The record {@code Sent}.
 */
@Generated("io.sagaz")
@NullMarked
public record Sent(UUID parcel, @Nullable String colour) {
    public static final Codec<Sent> CODEC = new Codec<Sent>() {
        @Override
        public void write(Sent value, PayloadWriter out) {
            out.record(() -> {
                out.field("parcel", value.parcel(), Codecs.UUID);
                out.field("colour", value.colour(), Codecs.optional(Codecs.STRING));
            });
        }

        @Override
        public Sent read(PayloadReader in) {
            return new Sent(
                    in.field("parcel", Codecs.UUID),
                    in.field("colour", Codecs.optional(Codecs.STRING)));
        }
    };

    public Sent(UUID parcel, @Nullable String colour) {
        this.parcel = Objects.requireNonNull(parcel, "parcel");
        this.colour = colour;
    }
}
