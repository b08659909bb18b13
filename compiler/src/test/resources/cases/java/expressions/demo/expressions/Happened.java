package demo.expressions;

import io.sagaz.runtime.Codec;
import io.sagaz.runtime.Codecs;
import io.sagaz.runtime.EventType;
import io.sagaz.runtime.PayloadReader;
import io.sagaz.runtime.PayloadWriter;
import io.sagaz.runtime.SagaEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The event {@code Happened}.
 */
@Generated("io.sagaz")
@NullMarked
public record Happened(String name, Numbers numbers,
        List<@Nullable Integer> gaps) implements SagaEvent {
    public static final Codec<Happened> CODEC = new Codec<Happened>() {
        @Override
        public void write(Happened value, PayloadWriter out) {
            out.record(() -> {
                out.field("name", value.name(), Codecs.STRING);
                out.field("numbers", value.numbers(), Numbers.CODEC);
                out.field("gaps", value.gaps(), Codecs.list(Codecs.optional(Codecs.INT)));
            });
        }

        @Override
        public Happened read(PayloadReader in) {
            return new Happened(
                    in.field("name", Codecs.STRING),
                    in.field("numbers", Numbers.CODEC),
                    in.field("gaps", Codecs.list(Codecs.optional(Codecs.INT))));
        }
    };

    public static final EventType<Happened> TYPE = new EventType<>("demo.expressions.Happened",
            "demo.expressions.Happened", Happened.class, CODEC);

    public Happened(String name, Numbers numbers, List<@Nullable Integer> gaps) {
        this.name = Objects.requireNonNull(name, "name");
        this.numbers = Objects.requireNonNull(numbers, "numbers");
        this.gaps = Collections.unmodifiableList(new ArrayList<>(gaps));
    }

    @Override
    public EventType<Happened> eventType() {
        return TYPE;
    }

    @Override
    public Optional<String> eventKey() {
        return Optional.of(name);
    }
}
