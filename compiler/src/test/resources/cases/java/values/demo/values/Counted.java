package demo.values;

import io.sagaz.runtime.Codec;
import io.sagaz.runtime.Codecs;
import io.sagaz.runtime.EventType;
import io.sagaz.runtime.PayloadReader;
import io.sagaz.runtime.PayloadWriter;
import io.sagaz.runtime.SagaEvent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The event {@code Counted}.
 */
@Generated("io.sagaz")
@NullMarked
public record Counted(BigDecimal count, byte[] data) implements SagaEvent {
    public static final Codec<Counted> CODEC = new Codec<Counted>() {
        @Override
        public void write(Counted value, PayloadWriter out) {
            out.record(() -> {
                out.field("count", value.count(), Codecs.DECIMAL);
                out.field("data", value.data(), Codecs.BYTES);
            });
        }

        @Override
        public Counted read(PayloadReader in) {
            return new Counted(
                    in.field("count", Codecs.DECIMAL),
                    in.field("data", Codecs.BYTES));
        }
    };

    public static final EventType<Counted> TYPE = new EventType<>("demo.values.Counted", "counts",
            Counted.class, CODEC);

    public Counted(BigDecimal count, byte[] data) {
        this.count = Objects.requireNonNull(count, "count");
        this.data = Objects.requireNonNull(data, "data");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Counted that && this.count.equals(that.count)
                && Arrays.equals(this.data, that.data);
    }

    @Override
    public int hashCode() {
        return Objects.hash(this.count, Arrays.hashCode(this.data));
    }

    @Override
    public EventType<Counted> eventType() {
        return TYPE;
    }

    @Override
    public Optional<String> eventKey() {
        return Optional.of(count.stripTrailingZeros().toPlainString());
    }
}
