package demo.values;

import io.sagaz.runtime.Codec;
import io.sagaz.runtime.EventType;
import io.sagaz.runtime.Keys;
import io.sagaz.runtime.PayloadReader;
import io.sagaz.runtime.PayloadWriter;
import io.sagaz.runtime.SagaEvent;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The event {@code Placed}.
 */
@Generated("io.sagaz")
@NullMarked
public record Placed(Shelf shelf) implements SagaEvent {
    public static final Codec<Placed> CODEC = new Codec<Placed>() {
        @Override
        public void write(Placed value, PayloadWriter out) {
            out.record(() -> {
                out.field("shelf", value.shelf(), Shelf.CODEC);
            });
        }

        @Override
        public Placed read(PayloadReader in) {
            return new Placed(
                    in.field("shelf", Shelf.CODEC));
        }
    };

    public static final EventType<Placed> TYPE = new EventType<>("demo.values.Placed",
            "demo.values.Placed", Placed.class, CODEC);

    public Placed(Shelf shelf) {
        this.shelf = Objects.requireNonNull(shelf, "shelf");
    }

    @Override
    public EventType<Placed> eventType() {
        return TYPE;
    }

    @Override
    public Optional<String> eventKey() {
        return Optional.of(Keys.text(Shelf.CODEC, shelf));
    }
}
