package demo.io.names;

import io.sagaz.runtime.Codec;
import io.sagaz.runtime.Codecs;
import io.sagaz.runtime.PayloadReader;
import io.sagaz.runtime.PayloadWriter;
import java.lang.Override;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The record {@code Object}.
 */
@Generated("io.sagaz")
@NullMarked
public record Object(int Object_, boolean Codecs_, int record_, int value_, int equals) {
    public static final Codec<Object> CODEC = new Codec<Object>() {
        @Override
        public void write(Object value_, PayloadWriter out) {
            out.record(() -> {
                out.field("Object", value_.Object_(), Codecs.INT);
                out.field("Codecs", value_.Codecs_(), Codecs.BOOL);
                out.field("record", value_.record_(), Codecs.INT);
                out.field("value", value_.value_(), Codecs.INT);
                out.field("equals", value_.equals(), Codecs.INT);
            });
        }

        @Override
        public Object read(PayloadReader in) {
            return new Object(
                    in.field("Object", Codecs.INT),
                    in.field("Codecs", Codecs.BOOL),
                    in.field("record", Codecs.INT),
                    in.field("value", Codecs.INT),
                    in.field("equals", Codecs.INT));
        }
    };
}
