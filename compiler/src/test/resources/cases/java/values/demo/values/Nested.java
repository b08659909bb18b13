package demo.values;

import io.sagaz.runtime.Codec;
import io.sagaz.runtime.Codecs;
import io.sagaz.runtime.PayloadReader;
import io.sagaz.runtime.PayloadWriter;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The record {@code Nested}.
 */
@Generated("io.sagaz")
@NullMarked
public record Nested(String text, @Nullable Nested inner) {
    public static final Codec<Nested> CODEC = new Codec<Nested>() {
        @Override
        public void write(Nested value, PayloadWriter out) {
            out.record(() -> {
                out.field("text", value.text(), Codecs.STRING);
                out.field("inner", value.inner(), Codecs.optional(Nested.CODEC));
            });
        }

        @Override
        public Nested read(PayloadReader in) {
            return new Nested(
                    in.field("text", Codecs.STRING),
                    in.field("inner", Codecs.optional(Nested.CODEC)));
        }
    };

    public Nested(String text, @Nullable Nested inner) {
        this.text = Objects.requireNonNull(text, "text");
        this.inner = inner;
    }
}
