package demo.fleet;

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
import org.jspecify.annotations.Nullable;

/**
 * The event {@code Flashed}.
 */
@Generated("io.sagaz")
@NullMarked
public record Flashed(UUID device, @Nullable UUID firmware) implements SagaEvent {
    public static final Codec<Flashed> CODEC = new Codec<Flashed>() {
        @Override
        public void write(Flashed value, PayloadWriter out) {
            out.record(() -> {
                out.field("device", value.device(), Codecs.UUID);
                out.field("firmware", value.firmware(), Codecs.optional(Codecs.UUID));
            });
        }

        @Override
        public Flashed read(PayloadReader in) {
            return new Flashed(
                    in.field("device", Codecs.UUID),
                    in.field("firmware", Codecs.optional(Codecs.UUID)));
        }
    };

    public static final EventType<Flashed> TYPE = new EventType<>("demo.fleet.Flashed", "firmware",
            Flashed.class, CODEC);

    public Flashed(UUID device, @Nullable UUID firmware) {
        this.device = Objects.requireNonNull(device, "device");
        this.firmware = firmware;
    }

    @Override
    public EventType<Flashed> eventType() {
        return TYPE;
    }

    @Override
    public Optional<String> eventKey() {
        return Optional.of(String.valueOf(device));
    }
}
