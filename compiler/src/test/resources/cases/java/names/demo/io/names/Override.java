package demo.io.names;

import io.sagaz.runtime.Codec;
import io.sagaz.runtime.ErrorType;
import io.sagaz.runtime.PayloadReader;
import io.sagaz.runtime.PayloadWriter;
import io.sagaz.runtime.Rejection;
import java.lang.Object;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The error {@code Override}.
 */
@Generated("io.sagaz")
@NullMarked
public final class Override extends Rejection {
    public static final Codec<Override> CODEC = new Codec<Override>() {
        @java.lang.Override
        public void write(Override value_, PayloadWriter out) {
            out.record(() -> {
            });
        }

        @java.lang.Override
        public Override read(PayloadReader in) {
            return new Override();
        }
    };

    public static final ErrorType<Override> TYPE = new ErrorType<>("demo.io.names.Override",
            Override.class, CODEC);

    private static final long serialVersionUID = 1L;

    public Override() {
        super("Override");
    }

    @java.lang.Override
    public ErrorType<Override> errorType() {
        return TYPE;
    }

    @java.lang.Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Override;
    }

    @java.lang.Override
    public int hashCode() {
        return Override.class.hashCode();
    }
}
