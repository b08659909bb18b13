package demo.ledger;

import io.sagaz.runtime.Codec;
import io.sagaz.runtime.Codecs;
import io.sagaz.runtime.PayloadReader;
import io.sagaz.runtime.PayloadWriter;
import java.util.Objects;
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The record {@code Transfer}.
 */
@Generated("io.sagaz")
@NullMarked
public record Transfer(UUID id, String from, String to, long amount) {
    public static final Codec<Transfer> CODEC = new Codec<Transfer>() {
        @Override
        public void write(Transfer value, PayloadWriter out) {
            out.record(() -> {
                out.field("id", value.id(), Codecs.UUID);
                out.field("from", value.from(), Codecs.STRING);
                out.field("to", value.to(), Codecs.STRING);
                out.field("amount", value.amount(), Codecs.LONG);
            });
        }

        @Override
        public Transfer read(PayloadReader in) {
            return new Transfer(
                    in.field("id", Codecs.UUID),
                    in.field("from", Codecs.STRING),
                    in.field("to", Codecs.STRING),
                    in.field("amount", Codecs.LONG));
        }
    };

    public Transfer(UUID id, String from, String to, long amount) {
        this.id = Objects.requireNonNull(id, "id");
        this.from = Objects.requireNonNull(from, "from");
        this.to = Objects.requireNonNull(to, "to");
        this.amount = amount;
    }
}
