package demo.values;

import io.sagaz.runtime.Codec;
import io.sagaz.runtime.Codecs;
import io.sagaz.runtime.Expressions;
import io.sagaz.runtime.PayloadReader;
import io.sagaz.runtime.PayloadWriter;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The record {@code Defaults}.
 */
@Generated("io.sagaz")
@NullMarked
public record Defaults(int count, long big, BigDecimal price, double ratio, String name,
        boolean active, Duration pause, Color color, List<Color> colors, List<Integer> none,
        @Nullable Integer perhaps) {
    public static final Codec<Defaults> CODEC = new Codec<Defaults>() {
        @Override
        public void write(Defaults value, PayloadWriter out) {
            out.record(() -> {
                out.field("count", value.count(), Codecs.INT);
                out.field("big", value.big(), Codecs.LONG);
                out.field("price", value.price(), Codecs.DECIMAL);
                out.field("ratio", value.ratio(), Codecs.DOUBLE);
                out.field("name", value.name(), Codecs.STRING);
                out.field("active", value.active(), Codecs.BOOL);
                out.field("pause", value.pause(), Codecs.DURATION);
                out.field("color", value.color(), Color.CODEC);
                out.field("colors", value.colors(), Codecs.list(Color.CODEC));
                out.field("none", value.none(), Codecs.list(Codecs.INT));
                out.field("perhaps", value.perhaps(), Codecs.optional(Codecs.INT));
            });
        }

        @Override
        public Defaults read(PayloadReader in) {
            return new Defaults(
                    Expressions.orElse(in.field("count", Codecs.optional(Codecs.INT)), () -> 1),
                    Expressions.orElse(in.field("big", Codecs.optional(Codecs.LONG)),
                            () -> 5000000000L),
                    Expressions.orElse(
                            in.field("price", Codecs.optional(Codecs.DECIMAL)),
                            () -> new BigDecimal("0.50")),
                    Expressions.orElse(in.field("ratio", Codecs.optional(Codecs.DOUBLE)),
                            () -> 0.5),
                    Expressions.orElse(
                            in.field("name", Codecs.optional(Codecs.STRING)),
                            () -> "a \"b\" \\ \n ü"),
                    Expressions.orElse(in.field("active", Codecs.optional(Codecs.BOOL)),
                            () -> true),
                    Expressions.orElse(
                            in.field("pause", Codecs.optional(Codecs.DURATION)),
                            () -> Duration.ofSeconds(90)),
                    Expressions.orElse(in.field("color", Codecs.optional(Color.CODEC)),
                            () -> Color.RED),
                    Expressions.orElse(
                            in.field("colors", Codecs.optional(Codecs.list(Color.CODEC))),
                            () -> List.of(Color.RED, Color.GREEN)),
                    Expressions.orElse(
                            in.field("none", Codecs.optional(Codecs.list(Codecs.INT))),
                            () -> List.of()),
                    in.field("perhaps", Codecs.optional(Codecs.INT)));
        }
    };

    public Defaults(int count, long big, BigDecimal price, double ratio, String name,
            boolean active, Duration pause, Color color, List<Color> colors, List<Integer> none,
            @Nullable Integer perhaps) {
        this.count = count;
        this.big = big;
        this.price = Objects.requireNonNull(price, "price");
        this.ratio = ratio;
        this.name = Objects.requireNonNull(name, "name");
        this.active = active;
        this.pause = Objects.requireNonNull(pause, "pause");
        this.color = Objects.requireNonNull(color, "color");
        this.colors = List.copyOf(colors);
        this.none = List.copyOf(none);
        this.perhaps = perhaps;
    }
}
