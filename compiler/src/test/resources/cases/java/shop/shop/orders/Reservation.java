package shop.orders;

import io.sagaz.runtime.Codec;
import io.sagaz.runtime.Codecs;
import io.sagaz.runtime.PayloadReader;
import io.sagaz.runtime.PayloadWriter;
import java.util.Objects;
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The record {@code Reservation}.
 */
@Generated("io.sagaz")
@NullMarked
public record Reservation(UUID id) {
    public static final Codec<Reservation> CODEC = new Codec<Reservation>() {
        @Override
        public void write(Reservation value, PayloadWriter out) {
            out.record(() -> {
                out.field("id", value.id(), Codecs.UUID);
            });
        }

        @Override
        public Reservation read(PayloadReader in) {
            return new Reservation(
                    in.field("id", Codecs.UUID));
        }
    };

    public Reservation(UUID id) {
        this.id = Objects.requireNonNull(id, "id");
    }
}
