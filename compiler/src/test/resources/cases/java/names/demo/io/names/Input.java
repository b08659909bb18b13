package demo.io.names;

import io.sagaz.runtime.Codec;
import io.sagaz.runtime.Codecs;
import io.sagaz.runtime.PayloadReader;
import io.sagaz.runtime.PayloadWriter;
import java.lang.Override;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The record {@code Input}.
 */
@Generated("io.sagaz")
@NullMarked
public record Input(int input, int yield_, int var_, int __) {
    public static final Codec<Input> CODEC = new Codec<Input>() {
        @Override
        public void write(Input value_, PayloadWriter out) {
            out.record(() -> {
                out.field("input", value_.input(), Codecs.INT);
                out.field("yield", value_.yield_(), Codecs.INT);
                out.field("var", value_.var_(), Codecs.INT);
                out.field("__", value_.__(), Codecs.INT);
            });
        }

        @Override
        public Input read(PayloadReader in) {
            return new Input(
                    in.field("input", Codecs.INT),
                    in.field("yield", Codecs.INT),
                    in.field("var", Codecs.INT),
                    in.field("__", Codecs.INT));
        }
    };
}
