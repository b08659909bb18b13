package demo.values;

import io.sagaz.runtime.Codec;
import io.sagaz.runtime.ErrorType;
import io.sagaz.runtime.PayloadReader;
import io.sagaz.runtime.PayloadWriter;
import io.sagaz.runtime.Rejection;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The error {@code Bare}.
 */
@Generated("io.sagaz")
@NullMarked
public final class Bare extends Rejection {
    public static final Codec<Bare> CODEC = new Codec<Bare>() {
        @Override
        public void write(Bare value, PayloadWriter out) {
            out.record(() -> {
            });
        }

        @Override
        public Bare read(PayloadReader in) {
            return new Bare();
        }
    };

    public static final ErrorType<Bare> TYPE = new ErrorType<>("demo.values.Bare", Bare.class,
            CODEC);

    private static final long serialVersionUID = 1L;

    public Bare() {
        super("Bare");
    }

    @Override
    public ErrorType<Bare> errorType() {
        return TYPE;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Bare;
    }

    @Override
    public int hashCode() {
        return Bare.class.hashCode();
    }
}
