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
 * The error {@code PaymentDeclined}.
 */
@Generated("io.sagaz")
@NullMarked
public final class PaymentDeclined extends Rejection {
    public static final Codec<PaymentDeclined> CODEC = new Codec<PaymentDeclined>() {
        @Override
        public void write(PaymentDeclined value, PayloadWriter out) {
            out.record(() -> {
                out.field("reason", value.reason(), Codecs.STRING);
            });
        }

        @Override
        public PaymentDeclined read(PayloadReader in) {
            return new PaymentDeclined(
                    in.field("reason", Codecs.STRING));
        }
    };

    public static final ErrorType<PaymentDeclined> TYPE = new ErrorType<>("shop.orders.PaymentDeclined",
            PaymentDeclined.class, CODEC);

    private static final long serialVersionUID = 1L;

    private final String reason;

    public PaymentDeclined(String reason) {
        super("PaymentDeclined[reason=" + reason + "]");
        this.reason = Objects.requireNonNull(reason, "reason");
    }

    public String reason() {
        return reason;
    }

    @Override
    public ErrorType<PaymentDeclined> errorType() {
        return TYPE;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PaymentDeclined that && this.reason.equals(that.reason);
    }

    @Override
    public int hashCode() {
        return Objects.hash(this.reason);
    }
}
