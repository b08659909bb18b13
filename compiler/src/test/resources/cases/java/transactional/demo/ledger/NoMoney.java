package demo.ledger;

import io.sagaz.runtime.Codec;
import io.sagaz.runtime.Codecs;
import io.sagaz.runtime.ErrorType;
import io.sagaz.runtime.PayloadReader;
import io.sagaz.runtime.PayloadWriter;
import io.sagaz.runtime.Rejection;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The error {@code NoMoney}.
 */
@Generated("io.sagaz")
@NullMarked
public final class NoMoney extends Rejection {
    public static final Codec<NoMoney> CODEC = new Codec<NoMoney>() {
        @Override
        public void write(NoMoney value, PayloadWriter out) {
            out.record(() -> {
                out.field("account", value.account(), Codecs.STRING);
            });
        }

        @Override
        public NoMoney read(PayloadReader in) {
            return new NoMoney(
                    in.field("account", Codecs.STRING));
        }
    };

    public static final ErrorType<NoMoney> TYPE = new ErrorType<>("demo.ledger.NoMoney",
            NoMoney.class, CODEC);

    private static final long serialVersionUID = 1L;

    private final String account;

    public NoMoney(String account) {
        super("NoMoney[account=" + account + "]");
        this.account = Objects.requireNonNull(account, "account");
    }

    public String account() {
        return account;
    }

    @Override
    public ErrorType<NoMoney> errorType() {
        return TYPE;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NoMoney that && this.account.equals(that.account);
    }

    @Override
    public int hashCode() {
        return Objects.hash(this.account);
    }
}
