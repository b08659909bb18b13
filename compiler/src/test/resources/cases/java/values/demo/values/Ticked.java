package demo.values;

import io.sagaz.runtime.Codec;
import io.sagaz.runtime.Codecs;
import io.sagaz.runtime.EventType;
import io.sagaz.runtime.PayloadReader;
import io.sagaz.runtime.PayloadWriter;
import io.sagaz.runtime.SagaEvent;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The event {@code Ticked}.
 */
@Generated("io.sagaz")
@NullMarked
public record Ticked(Instant at) implements SagaEvent {
    public static final Codec<Ticked> CODEC = new Codec<Ticked>() {
        @Override
        public void write(Ticked value, PayloadWriter out) {
            out.record(() -> {
                out.field("at", value.at(), Codecs.INSTANT);
            });
        }

        @Override
        public Ticked read(PayloadReader in) {
            return new Ticked(
                    in.field("at", Codecs.INSTANT));
        }
    };

    public static final EventType<Ticked> TYPE = new EventType<>("demo.values.Ticked",
            "demo.values.Ticked", Ticked.class, CODEC);

    public Ticked(Instant at) {
        this.at = Objects.requireNonNull(at, "at");
    }

    @Override
    public EventType<Ticked> eventType() {
        return TYPE;
    }

    @Override
    public Optional<String> eventKey() {
        return Optional.empty();
    }
}
