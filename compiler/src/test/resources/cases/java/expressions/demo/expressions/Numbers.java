package demo.expressions;

import io.sagaz.runtime.Codec;
import io.sagaz.runtime.Codecs;
import io.sagaz.runtime.PayloadReader;
import io.sagaz.runtime.PayloadWriter;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The record {@code Numbers}.
 */
@Generated("io.sagaz")
@NullMarked
public record Numbers(long large, double real, BigDecimal decimal, @Nullable Long perhaps,
        Size size, Duration pause, @Nullable String text) {
    public static final Codec<Numbers> CODEC = new Codec<Numbers>() {
        @Override
        public void write(Numbers value, PayloadWriter out) {
            out.record(() -> {
                out.field("large", value.large(), Codecs.LONG);
                out.field("real", value.real(), Codecs.DOUBLE);
                out.field("decimal", value.decimal(), Codecs.DECIMAL);
                out.field("perhaps", value.perhaps(), Codecs.optional(Codecs.LONG));
                out.field("size", value.size(), Size.CODEC);
                out.field("pause", value.pause(), Codecs.DURATION);
                out.field("text", value.text(), Codecs.optional(Codecs.STRING));
            });
        }

        @Override
        public Numbers read(PayloadReader in) {
            return new Numbers(
                    in.field("large", Codecs.LONG),
                    in.field("real", Codecs.DOUBLE),
                    in.field("decimal", Codecs.DECIMAL),
                    in.field("perhaps", Codecs.optional(Codecs.LONG)),
                    in.field("size", Size.CODEC),
                    in.field("pause", Codecs.DURATION),
                    in.field("text", Codecs.optional(Codecs.STRING)));
        }
    };

    public Numbers(long large, double real, BigDecimal decimal, @Nullable Long perhaps, Size size,
            Duration pause, @Nullable String text) {
        this.large = large;
        this.real = real;
        this.decimal = Objects.requireNonNull(decimal, "decimal");
        this.perhaps = perhaps;
        this.size = Objects.requireNonNull(size, "size");
        this.pause = Objects.requireNonNull(pause, "pause");
        this.text = text;
    }
}
