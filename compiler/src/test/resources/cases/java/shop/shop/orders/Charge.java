package shop.orders;

import io.sagaz.runtime.Codec;
import io.sagaz.runtime.Codecs;
import io.sagaz.runtime.PayloadReader;
import io.sagaz.runtime.PayloadWriter;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The record {@code Charge}.
 */
@Generated("io.sagaz")
@NullMarked
public record Charge(UUID id, Instant at) {
    public static final Codec<Charge> CODEC = new Codec<Charge>() {
        @Override
        public void write(Charge value, PayloadWriter out) {
            out.record(() -> {
                out.field("id", value.id(), Codecs.UUID);
                out.field("at", value.at(), Codecs.INSTANT);
            });
        }

        @Override
        public Charge read(PayloadReader in) {
            return new Charge(
                    in.field("id", Codecs.UUID),
                    in.field("at", Codecs.INSTANT));
        }
    };

    public Charge(UUID id, Instant at) {
        this.id = Objects.requireNonNull(id, "id");
        this.at = Objects.requireNonNull(at, "at");
    }
}
