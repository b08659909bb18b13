package shop.orders;

import io.sagaz.runtime.Codec;
import io.sagaz.runtime.Codecs;
import io.sagaz.runtime.EventType;
import io.sagaz.runtime.PayloadReader;
import io.sagaz.runtime.PayloadWriter;
import io.sagaz.runtime.SagaEvent;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The event {@code OrderShipped}.
 */
@Generated("io.sagaz")
@NullMarked
public record OrderShipped(UUID order, String tracking) implements SagaEvent {
    public static final Codec<OrderShipped> CODEC = new Codec<OrderShipped>() {
        @Override
        public void write(OrderShipped value, PayloadWriter out) {
            out.record(() -> {
                out.field("order", value.order(), Codecs.UUID);
                out.field("tracking", value.tracking(), Codecs.STRING);
            });
        }

        @Override
        public OrderShipped read(PayloadReader in) {
            return new OrderShipped(
                    in.field("order", Codecs.UUID),
                    in.field("tracking", Codecs.STRING));
        }
    };

    public static final EventType<OrderShipped> TYPE = new EventType<>("shop.orders.OrderShipped",
            "orders", OrderShipped.class, CODEC);

    public OrderShipped(UUID order, String tracking) {
        this.order = Objects.requireNonNull(order, "order");
        this.tracking = Objects.requireNonNull(tracking, "tracking");
    }

    @Override
    public EventType<OrderShipped> eventType() {
        return TYPE;
    }

    @Override
    public Optional<String> eventKey() {
        return Optional.of(String.valueOf(order));
    }
}
