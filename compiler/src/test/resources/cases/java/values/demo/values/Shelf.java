package demo.values;

import io.sagaz.runtime.Codec;
import io.sagaz.runtime.Codecs;
import io.sagaz.runtime.PayloadReader;
import io.sagaz.runtime.PayloadWriter;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The record {@code Shelf}.
 */
@Generated("io.sagaz")
@NullMarked
public record Shelf(String row, BigDecimal height, byte[] mark) {
    public static final Codec<Shelf> CODEC = new Codec<Shelf>() {
        @Override
        public void write(Shelf value, PayloadWriter out) {
            out.record(() -> {
                out.field("row", value.row(), Codecs.STRING);
                out.field("height", value.height(), Codecs.DECIMAL);
                out.field("mark", value.mark(), Codecs.BYTES);
            });
        }

        @Override
        public Shelf read(PayloadReader in) {
            return new Shelf(
                    in.field("row", Codecs.STRING),
                    in.field("height", Codecs.DECIMAL),
                    in.field("mark", Codecs.BYTES));
        }
    };

    public Shelf(String row, BigDecimal height, byte[] mark) {
        this.row = Objects.requireNonNull(row, "row");
        this.height = Objects.requireNonNull(height, "height");
        this.mark = Objects.requireNonNull(mark, "mark");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Shelf that && this.row.equals(that.row)
                && this.height.equals(that.height) && Arrays.equals(this.mark, that.mark);
    }

    @Override
    public int hashCode() {
        return Objects.hash(this.row, this.height, Arrays.hashCode(this.mark));
    }
}
