package shop.orders;

import io.sagaz.runtime.Codec;
import io.sagaz.runtime.Codecs;
import io.sagaz.runtime.PayloadReader;
import io.sagaz.runtime.PayloadWriter;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The record {@code Parcel}.
 */
@Generated("io.sagaz")
@NullMarked
public record Parcel(String tracking) {
    public static final Codec<Parcel> CODEC = new Codec<Parcel>() {
        @Override
        public void write(Parcel value, PayloadWriter out) {
            out.record(() -> {
                out.field("tracking", value.tracking(), Codecs.STRING);
            });
        }

        @Override
        public Parcel read(PayloadReader in) {
            return new Parcel(
                    in.field("tracking", Codecs.STRING));
        }
    };

    public Parcel(String tracking) {
        this.tracking = Objects.requireNonNull(tracking, "tracking");
    }
}
