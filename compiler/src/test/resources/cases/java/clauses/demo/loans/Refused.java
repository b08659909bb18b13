package demo.loans;

import io.sagaz.runtime.Codec;
import io.sagaz.runtime.ErrorType;
import io.sagaz.runtime.PayloadReader;
import io.sagaz.runtime.PayloadWriter;
import io.sagaz.runtime.Rejection;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The error {@code Refused}.
 */
@Generated("io.sagaz")
@NullMarked
public final class Refused extends Rejection {
    public static final Codec<Refused> CODEC = new Codec<Refused>() {
        @Override
        public void write(Refused value, PayloadWriter out) {
            out.record(() -> {
            });
        }

        @Override
        public Refused read(PayloadReader in) {
            return new Refused();
        }
    };

    public static final ErrorType<Refused> TYPE = new ErrorType<>("demo.loans.Refused",
            Refused.class, CODEC);

    private static final long serialVersionUID = 1L;

    public Refused() {
        super("Refused");
    }

    @Override
    public ErrorType<Refused> errorType() {
        return TYPE;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Refused;
    }

    @Override
    public int hashCode() {
        return Refused.class.hashCode();
    }
}
