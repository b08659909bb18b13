package demo.fleet;

import io.sagaz.runtime.Codec;
import io.sagaz.runtime.Codecs;
import io.sagaz.runtime.PayloadReader;
import io.sagaz.runtime.PayloadWriter;
import java.util.Objects;
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The record {@code Device}.
 */
@Generated("io.sagaz")
@NullMarked
public record Device(UUID id, String model) {
    public static final Codec<Device> CODEC = new Codec<Device>() {
        @Override
        public void write(Device value, PayloadWriter out) {
            out.record(() -> {
                out.field("id", value.id(), Codecs.UUID);
                out.field("model", value.model(), Codecs.STRING);
            });
        }

        @Override
        public Device read(PayloadReader in) {
            return new Device(
                    in.field("id", Codecs.UUID),
                    in.field("model", Codecs.STRING));
        }
    };

    public Device(UUID id, String model) {
        this.id = Objects.requireNonNull(id, "id");
        this.model = Objects.requireNonNull(model, "model");
    }
}
