package demo.trips;

import io.sagaz.runtime.Codec;
import io.sagaz.runtime.Codecs;
import io.sagaz.runtime.PayloadReader;
import io.sagaz.runtime.PayloadWriter;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The record {@code Trip}.
 */
@Generated("io.sagaz")
@NullMarked
public record Trip(String hotel, int nights) {
    public static final Codec<Trip> CODEC = new Codec<Trip>() {
        @Override
        public void write(Trip value, PayloadWriter out) {
            out.record(() -> {
                out.field("hotel", value.hotel(), Codecs.STRING);
                out.field("nights", value.nights(), Codecs.INT);
            });
        }

        @Override
        public Trip read(PayloadReader in) {
            return new Trip(
                    in.field("hotel", Codecs.STRING),
                    in.field("nights", Codecs.INT));
        }
    };

    public Trip(String hotel, int nights) {
        this.hotel = Objects.requireNonNull(hotel, "hotel");
        this.nights = nights;
    }
}
