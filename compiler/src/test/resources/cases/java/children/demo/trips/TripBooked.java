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
 * The event {@code TripBooked}.
 */
@Generated("io.sagaz")
@NullMarked
public record TripBooked(UUID room) implements SagaEvent {
    public static final Codec<TripBooked> CODEC = new Codec<TripBooked>() {
        @Override
        public void write(TripBooked value, PayloadWriter out) {
            out.record(() -> {
                out.field("room", value.room(), Codecs.UUID);
            });
        }

        @Override
        public TripBooked read(PayloadReader in) {
            return new TripBooked(
                    in.field("room", Codecs.UUID));
        }
    };

    public static final EventType<TripBooked> TYPE = new EventType<>("demo.trips.TripBooked",
            "demo.trips.TripBooked", TripBooked.class, CODEC);

    public TripBooked(UUID room) {
        this.room = Objects.requireNonNull(room, "room");
    }

    @Override
    public EventType<TripBooked> eventType() {
        return TYPE;
    }

    @Override
    public Optional<String> eventKey() {
        return Optional.empty();
    }
}
