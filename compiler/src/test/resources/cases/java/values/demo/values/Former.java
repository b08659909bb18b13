package demo.values;

import io.sagaz.runtime.Codec;
import io.sagaz.runtime.Codecs;
import io.sagaz.runtime.PayloadReader;
import io.sagaz.runtime.PayloadWriter;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The record {@code Former}.
 */
@Generated("io.sagaz")
@NullMarked
@Deprecated
public record Former(String text) {
    public static final Codec<Former> CODEC = new Codec<Former>() {
        @Override
        public void write(Former value, PayloadWriter out) {
            out.record(() -> {
                out.field("text", value.text(), Codecs.STRING);
            });
        }

        @Override
        public Former read(PayloadReader in) {
            return new Former(
                    in.field("text", Codecs.STRING));
        }
    };

    public Former(String text) {
        this.text = Objects.requireNonNull(text, "text");
    }
}
