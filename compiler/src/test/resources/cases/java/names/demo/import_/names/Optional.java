package demo.import_.names;

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
public record Optional(int eventType_, String eventKey_, int TYPE_) implements SagaEvent {
    public static final Codec<Optional> CODEC = new Codec<Optional>() {
        @Override
        public void write(Optional value_, PayloadWriter out) {
            out.record(() -> {
                out.field("eventType", value_.eventType_(), Codecs.INT);
                out.field("eventKey", value_.eventKey_(), Codecs.STRING);
                out.field("TYPE", value_.TYPE_(), Codecs.INT);
            });
        }

        @Override
        public Optional read(PayloadReader in) {
            return new Optional(
                    in.field("eventType", Codecs.INT),
                    in.field("eventKey", Codecs.STRING),
                    in.field("TYPE", Codecs.INT));
        }
    };

    public static final EventType<Optional> TYPE = new EventType<>("demo.import.names.Optional",
            "demo.import.names.Optional", Optional.class, CODEC);

    public Optional(int eventType_, String eventKey_, int TYPE_) {
        this.eventType_ = eventType_;
        this.eventKey_ = Objects.requireNonNull(eventKey_, "eventKey_");
        this.TYPE_ = TYPE_;
    }

    @Override
    public EventType<Optional> eventType() {
        return TYPE;
    }

    @Override
    public java.util.Optional<String> eventKey() {
        return java.util.Optional.of(eventKey_);
    }
}
