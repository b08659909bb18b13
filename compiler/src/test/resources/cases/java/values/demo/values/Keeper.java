package demo.values;

import io.sagaz.runtime.Codec;
import io.sagaz.runtime.Codecs;
import io.sagaz.runtime.PayloadReader;
import io.sagaz.runtime.PayloadWriter;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The record {@code Keeper}.
 */
@Generated("io.sagaz")
@NullMarked
@SuppressWarnings("deprecation")
public record Keeper(Former former, List<Former> formers) {
    public static final Codec<Keeper> CODEC = new Codec<Keeper>() {
        @Override
        public void write(Keeper value, PayloadWriter out) {
            out.record(() -> {
                out.field("former", value.former(), Former.CODEC);
                out.field("formers", value.formers(), Codecs.list(Former.CODEC));
            });
        }

        @Override
        public Keeper read(PayloadReader in) {
            return new Keeper(
                    in.field("former", Former.CODEC),
                    in.field("formers", Codecs.list(Former.CODEC)));
        }
    };

    public Keeper(Former former, List<Former> formers) {
        this.former = Objects.requireNonNull(former, "former");
        this.formers = List.copyOf(formers);
    }
}
