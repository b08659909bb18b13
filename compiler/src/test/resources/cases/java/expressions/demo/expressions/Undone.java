package demo.expressions;

import io.sagaz.runtime.Codec;
import io.sagaz.runtime.Codecs;
import io.sagaz.runtime.PayloadReader;
import io.sagaz.runtime.PayloadWriter;
import java.util.Objects;
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The record {@code Undone}.
 */
@Generated("io.sagaz")
@NullMarked
public record Undone(UUID id) {
    public static final Codec<Undone> CODEC = new Codec<Undone>() {
        @Override
        public void write(Undone value, PayloadWriter out) {
            out.record(() -> {
                out.field("id", value.id(), Codecs.UUID);
            });
        }

        @Override
        public Undone read(PayloadReader in) {
            return new Undone(
                    in.field("id", Codecs.UUID));
        }
    };

    public Undone(UUID id) {
        this.id = Objects.requireNonNull(id, "id");
    }
}
