package demo.gifts;

import io.sagaz.runtime.Codec;
import io.sagaz.runtime.Codecs;
import io.sagaz.runtime.PayloadReader;
import io.sagaz.runtime.PayloadWriter;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The record {@code Paper}.
 */
@Generated("io.sagaz")
@NullMarked
public record Paper(String colour) {
    public static final Codec<Paper> CODEC = new Codec<Paper>() {
        @Override
        public void write(Paper value, PayloadWriter out) {
            out.record(() -> {
                out.field("colour", value.colour(), Codecs.STRING);
            });
        }

        @Override
        public Paper read(PayloadReader in) {
            return new Paper(
                    in.field("colour", Codecs.STRING));
        }
    };

    public Paper(String colour) {
        this.colour = Objects.requireNonNull(colour, "colour");
    }
}
