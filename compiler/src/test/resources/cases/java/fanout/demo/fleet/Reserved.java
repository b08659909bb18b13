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

/**
 * The event {@code Reserved}.
 */
@Generated("io.sagaz")
@NullMarked
public record Reserved(UUID device, UUID slot) implements SagaEvent {
    public static final Codec<Reserved> CODEC = new Codec<Reserved>() {
        @Override
        public void write(Reserved value, PayloadWriter out) {
            out.record(() -> {
                out.field("device", value.device(), Codecs.UUID);
                out.field("slot", value.slot(), Codecs.UUID);
            });
        }

        @Override
        public Reserved read(PayloadReader in) {
            return new Reserved(
                    in.field("device", Codecs.UUID),
                    in.field("slot", Codecs.UUID));
        }
    };

    public static final EventType<Reserved> TYPE = new EventType<>("demo.fleet.Reserved", "slots",
            Reserved.class, CODEC);

    public Reserved(UUID device, UUID slot) {
        this.device = Objects.requireNonNull(device, "device");
        this.slot = Objects.requireNonNull(slot, "slot");
    }

    @Override
    public EventType<Reserved> eventType() {
        return TYPE;
    }

    @Override
    public Optional<String> eventKey() {
        return Optional.of(String.valueOf(device));
    }
}
