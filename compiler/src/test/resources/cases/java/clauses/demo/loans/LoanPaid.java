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
 * The event {@code LoanPaid}.
 */
@Generated("io.sagaz")
@NullMarked
public record LoanPaid(UUID loan, int score, @Nullable UUID contract) implements SagaEvent {
    public static final Codec<LoanPaid> CODEC = new Codec<LoanPaid>() {
        @Override
        public void write(LoanPaid value, PayloadWriter out) {
            out.record(() -> {
                out.field("loan", value.loan(), Codecs.UUID);
                out.field("score", value.score(), Codecs.INT);
                out.field("contract", value.contract(), Codecs.optional(Codecs.UUID));
            });
        }

        @Override
        public LoanPaid read(PayloadReader in) {
            return new LoanPaid(
                    in.field("loan", Codecs.UUID),
                    in.field("score", Codecs.INT),
                    in.field("contract", Codecs.optional(Codecs.UUID)));
        }
    };

    public static final EventType<LoanPaid> TYPE = new EventType<>("demo.loans.LoanPaid", "loans",
            LoanPaid.class, CODEC);

    public LoanPaid(UUID loan, int score, @Nullable UUID contract) {
        this.loan = Objects.requireNonNull(loan, "loan");
        this.score = score;
        this.contract = contract;
    }

    @Override
    public EventType<LoanPaid> eventType() {
        return TYPE;
    }

    @Override
    public Optional<String> eventKey() {
        return Optional.of(String.valueOf(loan));
    }
}
