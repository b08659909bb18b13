package demo.loans;

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
import org.jspecify.annotations.Nullable;

/**
 * The event {@code LoanUndone}.
 */
@Generated("io.sagaz")
@NullMarked
public record LoanUndone(UUID loan, @Nullable Integer score, UUID request) implements SagaEvent {
    public static final Codec<LoanUndone> CODEC = new Codec<LoanUndone>() {
        @Override
        public void write(LoanUndone value, PayloadWriter out) {
            out.record(() -> {
                out.field("loan", value.loan(), Codecs.UUID);
                out.field("score", value.score(), Codecs.optional(Codecs.INT));
                out.field("request", value.request(), Codecs.UUID);
            });
        }

        @Override
        public LoanUndone read(PayloadReader in) {
            return new LoanUndone(
                    in.field("loan", Codecs.UUID),
                    in.field("score", Codecs.optional(Codecs.INT)),
                    in.field("request", Codecs.UUID));
        }
    };

    public static final EventType<LoanUndone> TYPE = new EventType<>("demo.loans.LoanUndone",
            "demo.loans.LoanUndone", LoanUndone.class, CODEC);

    public LoanUndone(UUID loan, @Nullable Integer score, UUID request) {
        this.loan = Objects.requireNonNull(loan, "loan");
        this.score = score;
        this.request = Objects.requireNonNull(request, "request");
    }

    @Override
    public EventType<LoanUndone> eventType() {
        return TYPE;
    }

    @Override
    public Optional<String> eventKey() {
        return Optional.empty();
    }
}
