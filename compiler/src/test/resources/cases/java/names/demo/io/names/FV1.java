package demo.io.names;

import io.sagaz.runtime.Codec;
import io.sagaz.runtime.Codecs;
import io.sagaz.runtime.PayloadReader;
import io.sagaz.runtime.PayloadWriter;
import java.lang.Override;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The record {@code FV1}.
 */
@Generated("io.sagaz")
@NullMarked
public record FV1(int sagaz) {
    public static final Codec<FV1> CODEC = new Codec<FV1>() {
        @Override
        public void write(FV1 value_, PayloadWriter out) {
            out.record(() -> {
                out.field("sagaz", value_.sagaz(), Codecs.INT);
            });
        }

        @Override
        public FV1 read(PayloadReader in) {
            return new FV1(
                    in.field("sagaz", Codecs.INT));
        }
    };
}
