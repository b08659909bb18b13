package demo.gifts;

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
 * The record {@code Gift}.
 */
@Generated("io.sagaz")
@NullMarked
public record Gift(UUID id, String sku, boolean wrapped, @Nullable Boolean card) {
    public static final Codec<Gift> CODEC = new Codec<Gift>() {
        @Override
        public void write(Gift value, PayloadWriter out) {
            out.record(() -> {
                out.field("id", value.id(), Codecs.UUID);
                out.field("sku", value.sku(), Codecs.STRING);
                out.field("wrapped", value.wrapped(), Codecs.BOOL);
                out.field("card", value.card(), Codecs.optional(Codecs.BOOL));
            });
        }

        @Override
        public Gift read(PayloadReader in) {
            return new Gift(
                    in.field("id", Codecs.UUID),
                    in.field("sku", Codecs.STRING),
                    in.field("wrapped", Codecs.BOOL),
                    in.field("card", Codecs.optional(Codecs.BOOL)));
        }
    };

    public Gift(UUID id, String sku, boolean wrapped, @Nullable Boolean card) {
        this.id = Objects.requireNonNull(id, "id");
        this.sku = Objects.requireNonNull(sku, "sku");
        this.wrapped = wrapped;
        this.card = card;
    }
}
