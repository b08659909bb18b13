package demo.io.names;

import io.sagaz.runtime.Codec;
import io.sagaz.runtime.Codecs;
import io.sagaz.runtime.PayloadReader;
import io.sagaz.runtime.PayloadWriter;
import java.lang.Integer;
import java.lang.Override;
import java.lang.String;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The record {@code Map_}.
 */
@Generated("io.sagaz")
@NullMarked
public record Map_(List<Object> value_, int out, Map<String, Integer> in, int other, int that) {
    public static final Codec<Map_> CODEC = new Codec<Map_>() {
        @Override
        public void write(Map_ value_, PayloadWriter out) {
            out.record(() -> {
                out.field("value", value_.value_(), Codecs.list(Object.CODEC));
                out.field("out", value_.out(), Codecs.INT);
                out.field("in", value_.in(), Codecs.map(Codecs.INT));
                out.field("other", value_.other(), Codecs.INT);
                out.field("that", value_.that(), Codecs.INT);
            });
        }

        @Override
        public Map_ read(PayloadReader in) {
            return new Map_(
                    in.field("value", Codecs.list(Object.CODEC)),
                    in.field("out", Codecs.INT),
                    in.field("in", Codecs.map(Codecs.INT)),
                    in.field("other", Codecs.INT),
                    in.field("that", Codecs.INT));
        }
    };

    public Map_(List<Object> value_, int out, Map<String, Integer> in, int other, int that) {
        this.value_ = List.copyOf(value_);
        this.out = out;
        this.in = Collections.unmodifiableMap(new LinkedHashMap<>(in));
        this.other = other;
        this.that = that;
    }
}
