package demo.io.names;

import io.sagaz.runtime.Codec;
import io.sagaz.runtime.Codecs;
import io.sagaz.runtime.PayloadReader;
import io.sagaz.runtime.PayloadWriter;
import java.lang.Override;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The record {@code value}.
 */
@Generated("io.sagaz")
@NullMarked
public record value(@Nullable value out, int in, @Nullable value value_, int it) {
    public static final Codec<value> CODEC = new Codec<value>() {
        @Override
        public void write(value value_, PayloadWriter out) {
            out.record(() -> {
                out.field("out", value_.out(), Codecs.optional(value.CODEC));
                out.field("in", value_.in(), Codecs.INT);
                out.field("value", value_.value_(), Codecs.optional(value.CODEC));
                out.field("it", value_.it(), Codecs.INT);
            });
        }

        @Override
        public value read(PayloadReader in) {
            return new value(
                    in.field("out", Codecs.optional(value.CODEC)),
                    in.field("in", Codecs.INT),
                    in.field("value", Codecs.optional(value.CODEC)),
                    in.field("it", Codecs.INT));
        }
    };
}
