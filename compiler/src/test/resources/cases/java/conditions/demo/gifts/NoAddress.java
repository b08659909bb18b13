package demo.gifts;

import io.sagaz.runtime.Codec;
import io.sagaz.runtime.ErrorType;
import io.sagaz.runtime.PayloadReader;
import io.sagaz.runtime.PayloadWriter;
import io.sagaz.runtime.Rejection;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The error {@code NoAddress}.
 */
@Generated("io.sagaz")
@NullMarked
public final class NoAddress extends Rejection {
    public static final Codec<NoAddress> CODEC = new Codec<NoAddress>() {
        @Override
        public void write(NoAddress value, PayloadWriter out) {
            out.record(() -> {
            });
        }

        @Override
        public NoAddress read(PayloadReader in) {
            return new NoAddress();
        }
    };

    public static final ErrorType<NoAddress> TYPE = new ErrorType<>("demo.gifts.NoAddress",
            NoAddress.class, CODEC);

    private static final long serialVersionUID = 1L;

    public NoAddress() {
        super("NoAddress");
    }

    @Override
    public ErrorType<NoAddress> errorType() {
        return TYPE;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NoAddress;
    }

    @Override
    public int hashCode() {
        return NoAddress.class.hashCode();
    }
}
