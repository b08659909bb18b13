package demo.loans;

import io.sagaz.runtime.Codec;
import io.sagaz.runtime.Codecs;
import io.sagaz.runtime.PayloadReader;
import io.sagaz.runtime.PayloadWriter;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The record {@code Check}.
 */
@Generated("io.sagaz")
@NullMarked
public record Check(int score) {
    public static final Codec<Check> CODEC = new Codec<Check>() {
        @Override
        public void write(Check value, PayloadWriter out) {
            out.record(() -> {
                out.field("score", value.score(), Codecs.INT);
            });
        }

        @Override
        public Check read(PayloadReader in) {
            return new Check(
                    in.field("score", Codecs.INT));
        }
    };
}
