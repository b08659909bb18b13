package demo.io.names;

import io.sagaz.runtime.Codec;
import io.sagaz.runtime.Codecs;
import io.sagaz.runtime.EventType;
import io.sagaz.runtime.PayloadReader;
import io.sagaz.runtime.PayloadWriter;
import io.sagaz.runtime.SagaEvent;
import java.lang.Override;
import java.lang.String;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The event {@code Optional}.
 */
@Generated("io.sagaz")
@NullMarked
public record Optional(String order, int event) implements SagaEvent {
    public static final Codec<Optional> CODEC = new Codec<Optional>() {
        @Override
        public void write(Optional value_, PayloadWriter out) {
            out.record(() -> {
                out.field("order", value_.order(), Codecs.STRING);
                out.field("event", value_.event(), Codecs.INT);
            });
        }

        @Override
        public Optional read(PayloadReader in) {
            return new Optional(
                    in.field("order", Codecs.STRING),
                    in.field("event", Codecs.INT));
        }
    };

    public static final EventType<Optional> TYPE = new EventType<>("demo.io.names.Optional",
            "demo.io.names.Optional", Optional.class, CODEC);

    public Optional(String order, int event) {
        this.order = Objects.requireNonNull(order, "order");
        this.event = event;
    }

    @Override
    public EventType<Optional> eventType() {
        return TYPE;
    }

    @Override
    public java.util.Optional<String> eventKey() {
        return java.util.Optional.of(order);
    }
}
