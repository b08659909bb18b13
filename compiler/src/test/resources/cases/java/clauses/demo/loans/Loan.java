package demo.loans;

import io.sagaz.runtime.Codec;
import io.sagaz.runtime.Codecs;
import io.sagaz.runtime.PayloadReader;
import io.sagaz.runtime.PayloadWriter;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The record {@code Loan}.
 */
@Generated("io.sagaz")
@NullMarked
public record Loan(UUID id, Branch branch, String customer, BigDecimal amount,
        @Nullable String adviser) {
    public static final Codec<Loan> CODEC = new Codec<Loan>() {
        @Override
        public void write(Loan value, PayloadWriter out) {
            out.record(() -> {
                out.field("id", value.id(), Codecs.UUID);
                out.field("branch", value.branch(), Branch.CODEC);
                out.field("customer", value.customer(), Codecs.STRING);
                out.field("amount", value.amount(), Codecs.DECIMAL);
                out.field("adviser", value.adviser(), Codecs.optional(Codecs.STRING));
            });
        }

        @Override
        public Loan read(PayloadReader in) {
            return new Loan(
                    in.field("id", Codecs.UUID),
                    in.field("branch", Branch.CODEC),
                    in.field("customer", Codecs.STRING),
                    in.field("amount", Codecs.DECIMAL),
                    in.field("adviser", Codecs.optional(Codecs.STRING)));
        }
    };

    public Loan(UUID id, Branch branch, String customer, BigDecimal amount,
            @Nullable String adviser) {
        this.id = Objects.requireNonNull(id, "id");
        this.branch = Objects.requireNonNull(branch, "branch");
        this.customer = Objects.requireNonNull(customer, "customer");
        this.amount = Objects.requireNonNull(amount, "amount");
        this.adviser = adviser;
    }
}
