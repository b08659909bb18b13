package demo.failing;

import io.sagaz.runtime.Codec;
import io.sagaz.runtime.Codecs;
import io.sagaz.runtime.EventType;
import io.sagaz.runtime.PayloadReader;
import io.sagaz.runtime.PayloadWriter;
import io.sagaz.runtime.SagaEvent;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The event {@code Shared}.
 */
@Generated("io.sagaz")
@NullMarked
public record Shared(BigDecimal each) implements SagaEvent {
    public static final Codec<Shared> CODEC = new Codec<Shared>() {
        @Override
        public void write(Shared value, PayloadWriter out) {
            out.record(() -> {
                out.field("each", value.each(), Codecs.DECIMAL);
            });
        }

        @Override
        public Shared read(PayloadReader in) {
            return new Shared(
                    in.field("each", Codecs.DECIMAL));
        }
    };

    public static final EventType<Shared> TYPE = new EventType<>("demo.failing.Shared", "cakes",
            Shared.class, CODEC);

    public Shared(BigDecimal each) {
        this.each = Objects.requireNonNull(each, "each");
    }

    @Override
    public EventType<Shared> eventType() {
        return TYPE;
    }

    @Override
    public Optional<String> eventKey() {
        return Optional.empty();
    }
}
