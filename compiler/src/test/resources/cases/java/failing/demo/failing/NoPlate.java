package demo.failing;

import io.sagaz.runtime.Codec;
import io.sagaz.runtime.ErrorType;
import io.sagaz.runtime.PayloadReader;
import io.sagaz.runtime.PayloadWriter;
import io.sagaz.runtime.Rejection;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The error {@code NoPlate}.
 */
@Generated("io.sagaz")
@NullMarked
public final class NoPlate extends Rejection {
    public static final Codec<NoPlate> CODEC = new Codec<NoPlate>() {
        @Override
        public void write(NoPlate value, PayloadWriter out) {
            out.record(() -> {
            });
        }

        @Override
        public NoPlate read(PayloadReader in) {
            return new NoPlate();
        }
    };

    public static final ErrorType<NoPlate> TYPE = new ErrorType<>("demo.failing.NoPlate",
            NoPlate.class, CODEC);

    private static final long serialVersionUID = 1L;

    public NoPlate() {
        super("NoPlate");
    }

    @Override
    public ErrorType<NoPlate> errorType() {
        return TYPE;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NoPlate;
    }

    @Override
    public int hashCode() {
        return NoPlate.class.hashCode();
    }
}
