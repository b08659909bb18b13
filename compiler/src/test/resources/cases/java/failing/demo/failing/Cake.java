package demo.failing;

import io.sagaz.runtime.Codec;
import io.sagaz.runtime.Codecs;
import io.sagaz.runtime.PayloadReader;
import io.sagaz.runtime.PayloadWriter;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The record {@code Cake}.
 */
@Generated("io.sagaz")
@NullMarked
public record Cake(int pieces, int guests) {
    public static final Codec<Cake> CODEC = new Codec<Cake>() {
        @Override
        public void write(Cake value, PayloadWriter out) {
            out.record(() -> {
                out.field("pieces", value.pieces(), Codecs.INT);
                out.field("guests", value.guests(), Codecs.INT);
            });
        }

        @Override
        public Cake read(PayloadReader in) {
            return new Cake(
                    in.field("pieces", Codecs.INT),
                    in.field("guests", Codecs.INT));
        }
    };
}
