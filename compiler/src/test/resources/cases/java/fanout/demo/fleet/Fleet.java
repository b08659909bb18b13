package demo.fleet;

import io.sagaz.runtime.Codec;
import io.sagaz.runtime.Codecs;
import io.sagaz.runtime.PayloadReader;
import io.sagaz.runtime.PayloadWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The record {@code Fleet}.
 */
@Generated("io.sagaz")
@NullMarked
public record Fleet(UUID id, List<Device> devices, List<@Nullable String> rooms,
        @Nullable Boolean spare) {
    public static final Codec<Fleet> CODEC = new Codec<Fleet>() {
        @Override
        public void write(Fleet value, PayloadWriter out) {
            out.record(() -> {
                out.field("id", value.id(), Codecs.UUID);
                out.field("devices", value.devices(), Codecs.list(Device.CODEC));
                out.field("rooms", value.rooms(), Codecs.list(Codecs.optional(Codecs.STRING)));
                out.field("spare", value.spare(), Codecs.optional(Codecs.BOOL));
            });
        }

        @Override
        public Fleet read(PayloadReader in) {
            return new Fleet(
                    in.field("id", Codecs.UUID),
                    in.field("devices", Codecs.list(Device.CODEC)),
                    in.field("rooms", Codecs.list(Codecs.optional(Codecs.STRING))),
                    in.field("spare", Codecs.optional(Codecs.BOOL)));
        }
    };

    public Fleet(UUID id, List<Device> devices, List<@Nullable String> rooms,
            @Nullable Boolean spare) {
        this.id = Objects.requireNonNull(id, "id");
        this.devices = List.copyOf(devices);
        this.rooms = Collections.unmodifiableList(new ArrayList<>(rooms));
        this.spare = spare;
    }
}
