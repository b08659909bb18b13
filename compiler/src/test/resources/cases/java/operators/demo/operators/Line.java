package demo.operators;

import io.sagaz.runtime.Codec;
import io.sagaz.runtime.Codecs;
import io.sagaz.runtime.PayloadReader;
import io.sagaz.runtime.PayloadWriter;
import java.math.BigDecimal;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The record {@code Line}.
 */
@Generated("io.sagaz")
@NullMarked
public record Line(String sku, int pieces, BigDecimal price) {
    public static final Codec<Line> CODEC = new Codec<Line>() {
        @Override
        public void write(Line value, PayloadWriter out) {
            out.record(() -> {
                out.field("sku", value.sku(), Codecs.STRING);
                out.field("pieces", value.pieces(), Codecs.INT);
                out.field("price", value.price(), Codecs.DECIMAL);
            });
        }

        @Override
        public Line read(PayloadReader in) {
            return new Line(
                    in.field("sku", Codecs.STRING),
                    in.field("pieces", Codecs.INT),
                    in.field("price", Codecs.DECIMAL));
        }
    };

    public Line(String sku, int pieces, BigDecimal price) {
        this.sku = Objects.requireNonNull(sku, "sku");
        this.pieces = pieces;
        this.price = Objects.requireNonNull(price, "price");
    }
}
