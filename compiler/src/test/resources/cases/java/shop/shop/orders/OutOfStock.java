package shop.orders;

import io.sagaz.runtime.Codec;
import io.sagaz.runtime.Codecs;
import io.sagaz.runtime.ErrorType;
import io.sagaz.runtime.PayloadReader;
import io.sagaz.runtime.PayloadWriter;
import io.sagaz.runtime.Rejection;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The error {@code OutOfStock}.
 */
@Generated("io.sagaz")
@NullMarked
public final class OutOfStock extends Rejection {
    public static final Codec<OutOfStock> CODEC = new Codec<OutOfStock>() {
        @Override
        public void write(OutOfStock value, PayloadWriter out) {
            out.record(() -> {
                out.field("sku", value.sku(), Codecs.STRING);
            });
        }

        @Override
        public OutOfStock read(PayloadReader in) {
            return new OutOfStock(
                    in.field("sku", Codecs.STRING));
        }
    };

    public static final ErrorType<OutOfStock> TYPE = new ErrorType<>("shop.orders.OutOfStock",
            OutOfStock.class, CODEC);

    private static final long serialVersionUID = 1L;

    private final String sku;

    public OutOfStock(String sku) {
        super("OutOfStock[sku=" + sku + "]");
        this.sku = Objects.requireNonNull(sku, "sku");
    }

    public String sku() {
        return sku;
    }

    @Override
    public ErrorType<OutOfStock> errorType() {
        return TYPE;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OutOfStock that && this.sku.equals(that.sku);
    }

    @Override
    public int hashCode() {
        return Objects.hash(this.sku);
    }
}
