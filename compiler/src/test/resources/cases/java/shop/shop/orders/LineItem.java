package shop.orders;

import io.sagaz.runtime.Codec;
import io.sagaz.runtime.Codecs;
import io.sagaz.runtime.PayloadReader;
import io.sagaz.runtime.PayloadWriter;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * One line of an order.
 */
@Generated("io.sagaz")
@NullMarked
public record LineItem(String sku, int quantity) {
    public static final Codec<LineItem> CODEC = new Codec<LineItem>() {
        @Override
        public void write(LineItem value, PayloadWriter out) {
            out.record(() -> {
                out.field("sku", value.sku(), Codecs.STRING);
                out.field("quantity", value.quantity(), Codecs.INT);
            });
        }

        @Override
        public LineItem read(PayloadReader in) {
            return new LineItem(
                    in.field("sku", Codecs.STRING),
                    in.field("quantity", Codecs.INT));
        }
    };

    public LineItem(String sku, int quantity) {
        this.sku = Objects.requireNonNull(sku, "sku");
        this.quantity = quantity;
    }
}
