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
 * The record {@code Receipt}.
 */
@Generated("io.sagaz")
@NullMarked
public record Receipt(UUID charge, String tracking) {
    public static final Codec<Receipt> CODEC = new Codec<Receipt>() {
        @Override
        public void write(Receipt value, PayloadWriter out) {
            out.record(() -> {
                out.field("charge", value.charge(), Codecs.UUID);
                out.field("tracking", value.tracking(), Codecs.STRING);
            });
        }

        @Override
        public Receipt read(PayloadReader in) {
            return new Receipt(
                    in.field("charge", Codecs.UUID),
                    in.field("tracking", Codecs.STRING));
        }
    };

    public Receipt(UUID charge, String tracking) {
        this.charge = Objects.requireNonNull(charge, "charge");
        this.tracking = Objects.requireNonNull(tracking, "tracking");
    }
}
