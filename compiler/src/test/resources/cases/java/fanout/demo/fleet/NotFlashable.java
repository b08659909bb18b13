package demo.fleet;

import io.sagaz.runtime.Codec;
import io.sagaz.runtime.ErrorType;
import io.sagaz.runtime.PayloadReader;
import io.sagaz.runtime.PayloadWriter;
import io.sagaz.runtime.Rejection;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The error {@code NotFlashable}.
 */
@Generated("io.sagaz")
@NullMarked
public final class NotFlashable extends Rejection {
    public static final Codec<NotFlashable> CODEC = new Codec<NotFlashable>() {
        @Override
        public void write(NotFlashable value, PayloadWriter out) {
            out.record(() -> {
            });
        }

        @Override
        public NotFlashable read(PayloadReader in) {
            return new NotFlashable();
        }
    };

    public static final ErrorType<NotFlashable> TYPE = new ErrorType<>("demo.fleet.NotFlashable",
            NotFlashable.class, CODEC);

    private static final long serialVersionUID = 1L;

    public NotFlashable() {
        super("NotFlashable");
    }

    @Override
    public ErrorType<NotFlashable> errorType() {
        return TYPE;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NotFlashable;
    }

    @Override
    public int hashCode() {
        return NotFlashable.class.hashCode();
    }
}
