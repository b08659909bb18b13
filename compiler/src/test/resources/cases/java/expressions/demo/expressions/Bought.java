package demo.expressions;

import io.sagaz.runtime.Codec;
import io.sagaz.runtime.Codecs;
import io.sagaz.runtime.PayloadReader;
import io.sagaz.runtime.PayloadWriter;
import java.util.Objects;
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The record {@code Bought}.
 */
@Generated("io.sagaz")
@NullMarked
public record Bought(UUID id, @Nullable Part part) {
    public static final Codec<Bought> CODEC = new Codec<Bought>() {
        @Override
        public void write(Bought value, PayloadWriter out) {
            out.record(() -> {
                out.field("id", value.id(), Codecs.UUID);
                out.field("part", value.part(), Codecs.optional(Part.CODEC));
            });
        }

        @Override
        public Bought read(PayloadReader in) {
            return new Bought(
                    in.field("id", Codecs.UUID),
                    in.field("part", Codecs.optional(Part.CODEC)));
        }
    };

    public Bought(UUID id, @Nullable Part part) {
        this.id = Objects.requireNonNull(id, "id");
        this.part = part;
    }
}
