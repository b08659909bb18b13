package demo.trips;

import io.sagaz.runtime.Codec;
import io.sagaz.runtime.Codecs;
import io.sagaz.runtime.PayloadReader;
import io.sagaz.runtime.PayloadWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The record {@code Trip}.
 */
@Generated("io.sagaz")
@NullMarked
public record Trip(UUID id, Instant leaves, Duration rest) {
    public static final Codec<Trip> CODEC = new Codec<Trip>() {
        @Override
        public void write(Trip value, PayloadWriter out) {
            out.record(() -> {
                out.field("id", value.id(), Codecs.UUID);
                out.field("leaves", value.leaves(), Codecs.INSTANT);
                out.field("rest", value.rest(), Codecs.DURATION);
            });
        }

        @Override
        public Trip read(PayloadReader in) {
            return new Trip(
                    in.field("id", Codecs.UUID),
                    in.field("leaves", Codecs.INSTANT),
                    in.field("rest", Codecs.DURATION));
        }
    };

    public Trip(UUID id, Instant leaves, Duration rest) {
        this.id = Objects.requireNonNull(id, "id");
        this.leaves = Objects.requireNonNull(leaves, "leaves");
        this.rest = Objects.requireNonNull(rest, "rest");
    }
}
