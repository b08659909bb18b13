package demo.fleet;

import io.sagaz.runtime.Codec;
import io.sagaz.runtime.Codecs;
import io.sagaz.runtime.PayloadReader;
import io.sagaz.runtime.PayloadWriter;
import java.util.Objects;
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The record {@code Slot}.
 */
@Generated("io.sagaz")
@NullMarked
public record Slot(UUID id, String room) {
    public static final Codec<Slot> CODEC = new Codec<Slot>() {
        @Override
        public void write(Slot value, PayloadWriter out) {
            out.record(() -> {
                out.field("id", value.id(), Codecs.UUID);
                out.field("room", value.room(), Codecs.STRING);
            });
        }

        @Override
        public Slot read(PayloadReader in) {
            return new Slot(
                    in.field("id", Codecs.UUID),
                    in.field("room", Codecs.STRING));
        }
    };

    public Slot(UUID id, String room) {
        this.id = Objects.requireNonNull(id, "id");
        this.room = Objects.requireNonNull(room, "room");
    }
}
