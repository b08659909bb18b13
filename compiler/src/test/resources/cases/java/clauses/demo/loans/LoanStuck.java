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
 * The event {@code LoanStuck}.
 */
@Generated("io.sagaz")
@NullMarked
public record LoanStuck(UUID loan, int score, @Nullable UUID contract) implements SagaEvent {
    public static final Codec<LoanStuck> CODEC = new Codec<LoanStuck>() {
        @Override
        public void write(LoanStuck value, PayloadWriter out) {
            out.record(() -> {
                out.field("loan", value.loan(), Codecs.UUID);
                out.field("score", value.score(), Codecs.INT);
                out.field("contract", value.contract(), Codecs.optional(Codecs.UUID));
            });
        }

        @Override
        public LoanStuck read(PayloadReader in) {
            return new LoanStuck(
                    in.field("loan", Codecs.UUID),
                    in.field("score", Codecs.INT),
                    in.field("contract", Codecs.optional(Codecs.UUID)));
        }
    };

    public static final EventType<LoanStuck> TYPE = new EventType<>("demo.loans.LoanStuck",
            "demo.loans.LoanStuck", LoanStuck.class, CODEC);

    public LoanStuck(UUID loan, int score, @Nullable UUID contract) {
        this.loan = Objects.requireNonNull(loan, "loan");
        this.score = score;
        this.contract = contract;
    }

    @Override
    public EventType<LoanStuck> eventType() {
        return TYPE;
    }

    @Override
    public Optional<String> eventKey() {
        return Optional.empty();
    }
}
