package demo.operators;

import io.sagaz.runtime.Codec;
import io.sagaz.runtime.Codecs;
import io.sagaz.runtime.PayloadReader;
import io.sagaz.runtime.PayloadWriter;
import java.math.BigDecimal;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The record {@code Counted}.
 */
@Generated("io.sagaz")
@NullMarked
public record Counted(int pieces, @Nullable BigDecimal price) {
    public static final Codec<Counted> CODEC = new Codec<Counted>() {
        @Override
        public void write(Counted value, PayloadWriter out) {
            out.record(() -> {
                out.field("pieces", value.pieces(), Codecs.INT);
                out.field("price", value.price(), Codecs.optional(Codecs.DECIMAL));
            });
        }

        @Override
        public Counted read(PayloadReader in) {
            return new Counted(
                    in.field("pieces", Codecs.INT),
                    in.field("price", Codecs.optional(Codecs.DECIMAL)));
        }
    };
}
