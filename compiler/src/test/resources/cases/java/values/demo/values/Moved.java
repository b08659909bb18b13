package demo.values;

import io.sagaz.runtime.Codec;
import io.sagaz.runtime.Codecs;
import io.sagaz.runtime.EventType;
import io.sagaz.runtime.PayloadReader;
import io.sagaz.runtime.PayloadWriter;
import io.sagaz.runtime.SagaEvent;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The event {@code Moved}.
 */
@Generated("io.sagaz")
@NullMarked
public record Moved(String from, String to) implements SagaEvent {
    public static final Codec<Moved> CODEC = new Codec<Moved>() {
        @Override
        public void write(Moved value, PayloadWriter out) {
            out.record(() -> {
                out.field("from", value.from(), Codecs.STRING);
                out.field("to", value.to(), Codecs.STRING);
            });
        }

        @Override
        public Moved read(PayloadReader in) {
            return new Moved(
                    in.field("from", Codecs.STRING),
                    in.field("to", Codecs.STRING));
        }
    };

    public static final EventType<Moved> TYPE = new EventType<>("demo.values.Moved",
            "demo.values.Moved", Moved.class, CODEC);

    public Moved(String from, String to) {
        this.from = Objects.requireNonNull(from, "from");
        this.to = Objects.requireNonNull(to, "to");
    }

    @Override
    public EventType<Moved> eventType() {
        return TYPE;
    }

    @Override
    public Optional<String> eventKey() {
        return Optional.of(to);
    }
}
