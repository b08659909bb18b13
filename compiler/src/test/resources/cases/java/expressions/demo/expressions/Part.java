package demo.expressions;

import io.sagaz.runtime.Codec;
import io.sagaz.runtime.Codecs;
import io.sagaz.runtime.PayloadReader;
import io.sagaz.runtime.PayloadWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The record {@code Part}.
 */
@Generated("io.sagaz")
@NullMarked
public record Part(String name, int count, @Nullable BigDecimal price, @Nullable Integer weight,
        @Nullable Part next, List<String> tags) {
    public static final Codec<Part> CODEC = new Codec<Part>() {
        @Override
        public void write(Part value, PayloadWriter out) {
            out.record(() -> {
                out.field("name", value.name(), Codecs.STRING);
                out.field("count", value.count(), Codecs.INT);
                out.field("price", value.price(), Codecs.optional(Codecs.DECIMAL));
                out.field("weight", value.weight(), Codecs.optional(Codecs.INT));
                out.field("next", value.next(), Codecs.optional(Part.CODEC));
                out.field("tags", value.tags(), Codecs.list(Codecs.STRING));
            });
        }

        @Override
        public Part read(PayloadReader in) {
            return new Part(
                    in.field("name", Codecs.STRING),
                    in.field("count", Codecs.INT),
                    in.field("price", Codecs.optional(Codecs.DECIMAL)),
                    in.field("weight", Codecs.optional(Codecs.INT)),
                    in.field("next", Codecs.optional(Part.CODEC)),
                    in.field("tags", Codecs.list(Codecs.STRING)));
        }
    };

    public Part(String name, int count, @Nullable BigDecimal price, @Nullable Integer weight,
            @Nullable Part next, List<String> tags) {
        this.name = Objects.requireNonNull(name, "name");
        this.count = count;
        this.price = price;
        this.weight = weight;
        this.next = next;
        this.tags = List.copyOf(tags);
    }
}
