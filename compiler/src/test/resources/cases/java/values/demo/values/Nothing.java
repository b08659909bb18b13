package demo.values;

import io.sagaz.runtime.Codec;
import io.sagaz.runtime.PayloadReader;
import io.sagaz.runtime.PayloadWriter;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The record {@code Nothing}.
 */
@Generated("io.sagaz")
@NullMarked
public record Nothing() {
    public static final Codec<Nothing> CODEC = new Codec<Nothing>() {
        @Override
        public void write(Nothing value, PayloadWriter out) {
            out.record(() -> {
            });
        }

        @Override
        public Nothing read(PayloadReader in) {
            return new Nothing();
        }
    };
}
