package demo.import_.names;

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
public record Object(int class_, int hashCode_, int Object_, boolean Codecs_, int CODEC_, int TYPE_,
        int record_) {
    public static final Codec<Object> CODEC = new Codec<Object>() {
        @Override
        public void write(Object value_, PayloadWriter out) {
            out.record(() -> {
                out.field("class", value_.class_(), Codecs.INT);
                out.field("hashCode", value_.hashCode_(), Codecs.INT);
                out.field("Object", value_.Object_(), Codecs.INT);
                out.field("Codecs", value_.Codecs_(), Codecs.BOOL);
                out.field("CODEC", value_.CODEC_(), Codecs.INT);
                out.field("TYPE", value_.TYPE_(), Codecs.INT);
                out.field("record", value_.record_(), Codecs.INT);
            });
        }

        @Override
        public Object read(PayloadReader in) {
            return new Object(
                    in.field("class", Codecs.INT),
                    in.field("hashCode", Codecs.INT),
                    in.field("Object", Codecs.INT),
                    in.field("Codecs", Codecs.BOOL),
                    in.field("CODEC", Codecs.INT),
                    in.field("TYPE", Codecs.INT),
                    in.field("record", Codecs.INT));
        }
    };
}
