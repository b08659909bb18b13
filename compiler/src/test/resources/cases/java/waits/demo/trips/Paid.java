package demo.trips;

import io.sagaz.runtime.Codec;
import io.sagaz.runtime.Codecs;
import io.sagaz.runtime.EventType;
import io.sagaz.runtime.PayloadReader;
import io.sagaz.runtime.PayloadWriter;
import io.sagaz.runtime.SagaEvent;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The event {@code Paid}.
 */
@Generated("io.sagaz")
@NullMarked
public record Paid(UUID trip, String by) implements SagaEvent {
    public static final Codec<Paid> CODEC = new Codec<Paid>() {
        @Override
        public void write(Paid value, PayloadWriter out) {
            out.record(() -> {
                out.field("trip", value.trip(), Codecs.UUID);
                out.field("by", value.by(), Codecs.STRING);
            });
        }

        @Override
        public Paid read(PayloadReader in) {
            return new Paid(
                    in.field("trip", Codecs.UUID),
                    in.field("by", Codecs.STRING));
        }
    };

    public static final EventType<Paid> TYPE = new EventType<>("demo.trips.Paid", "demo.trips.Paid",
            Paid.class, CODEC);

    public Paid(UUID trip, String by) {
        this.trip = Objects.requireNonNull(trip, "trip");
        this.by = Objects.requireNonNull(by, "by");
    }

    @Override
    public EventType<Paid> eventType() {
        return TYPE;
    }

    @Override
    public Optional<String> eventKey() {
        return Optional.empty();
    }
}
