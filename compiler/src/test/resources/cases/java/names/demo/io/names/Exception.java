package demo.io.names;

import io.sagaz.runtime.Codec;
import io.sagaz.runtime.Codecs;
import io.sagaz.runtime.ErrorType;
import io.sagaz.runtime.PayloadReader;
import io.sagaz.runtime.PayloadWriter;
import io.sagaz.runtime.Rejection;
import java.lang.Override;
import java.lang.String;
import java.util.Arrays;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The error {@code Exception}.
 */
@Generated("io.sagaz")
@NullMarked
public final class Exception extends Rejection {
    public static final Codec<Exception> CODEC = new Codec<Exception>() {
        @Override
        public void write(Exception value_, PayloadWriter out) {
            out.record(() -> {
                out.field("message", value_.message(), Codecs.STRING);
                out.field("serialVersionUID", value_.serialVersionUID_(), Codecs.INT);
                out.field("cause", value_.cause(), Object.CODEC);
                out.field("sku", value_.sku(), Codecs.BYTES);
            });
        }

        @Override
        public Exception read(PayloadReader in) {
            return new Exception(
                    in.field("message", Codecs.STRING),
                    in.field("serialVersionUID", Codecs.INT),
                    in.field("cause", Object.CODEC),
                    in.field("sku", Codecs.BYTES));
        }
    };

    public static final ErrorType<Exception> TYPE = new ErrorType<>("demo.io.names.Exception",
            Exception.class, CODEC);

    private static final long serialVersionUID = 1L;

    private final String message;

    private final int serialVersionUID_;

    private final transient Object cause;

    private final byte[] sku;

    public Exception(String message, int serialVersionUID_, Object cause, byte[] sku) {
        super("Exception[message=" + message + ", serialVersionUID=" + serialVersionUID_
                + ", cause=" + cause + ", sku=" + Arrays.toString(sku) + "]");
        this.message = Objects.requireNonNull(message, "message");
        this.serialVersionUID_ = serialVersionUID_;
        this.cause = Objects.requireNonNull(cause, "cause");
        this.sku = Objects.requireNonNull(sku, "sku");
    }

    public String message() {
        return message;
    }

    public int serialVersionUID_() {
        return serialVersionUID_;
    }

    public Object cause() {
        return cause;
    }

    public byte[] sku() {
        return sku;
    }

    @Override
    public ErrorType<Exception> errorType() {
        return TYPE;
    }

    @Override
    public boolean equals(java.lang. @Nullable Object other) {
        return other instanceof Exception that && this.message.equals(that.message)
                && this.serialVersionUID_ == that.serialVersionUID_ && this.cause.equals(that.cause)
                && Arrays.equals(this.sku, that.sku);
    }

    @Override
    public int hashCode() {
        return Objects.hash(this.message, this.serialVersionUID_, this.cause,
                Arrays.hashCode(this.sku));
    }
}
