package demo.import_.names;

import io.sagaz.runtime.Codec;
import io.sagaz.runtime.Codecs;
import io.sagaz.runtime.ErrorType;
import io.sagaz.runtime.PayloadReader;
import io.sagaz.runtime.PayloadWriter;
import io.sagaz.runtime.Rejection;
import java.lang.Override;
import java.lang.String;
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
                out.field("getMessage", value_.getMessage_(), Codecs.STRING);
                out.field("getCause", value_.getCause_(), Codecs.INT);
                out.field("errorType", value_.errorType_(), Codecs.INT);
                out.field("serialVersionUID", value_.serialVersionUID_(), Codecs.INT);
                out.field("cause", value_.cause(), Object.CODEC);
            });
        }

        @Override
        public Exception read(PayloadReader in) {
            return new Exception(
                    in.field("message", Codecs.STRING),
                    in.field("getMessage", Codecs.STRING),
                    in.field("getCause", Codecs.INT),
                    in.field("errorType", Codecs.INT),
                    in.field("serialVersionUID", Codecs.INT),
                    in.field("cause", Object.CODEC));
        }
    };

    public static final ErrorType<Exception> TYPE = new ErrorType<>("demo.import.names.Exception",
            Exception.class, CODEC);

    private static final long serialVersionUID = 1L;

    private final String message;

    private final String getMessage_;

    private final int getCause_;

    private final int errorType_;

    private final int serialVersionUID_;

    private final transient Object cause;

    public Exception(String message, String getMessage_, int getCause_, int errorType_,
            int serialVersionUID_, Object cause) {
        super("Exception[message=" + message + ", getMessage=" + getMessage_
                + ", getCause=" + getCause_ + ", errorType=" + errorType_
                + ", serialVersionUID=" + serialVersionUID_ + ", cause=" + cause + "]");
        this.message = Objects.requireNonNull(message, "message");
        this.getMessage_ = Objects.requireNonNull(getMessage_, "getMessage_");
        this.getCause_ = getCause_;
        this.errorType_ = errorType_;
        this.serialVersionUID_ = serialVersionUID_;
        this.cause = Objects.requireNonNull(cause, "cause");
    }

    public String message() {
        return message;
    }

    public String getMessage_() {
        return getMessage_;
    }

    public int getCause_() {
        return getCause_;
    }

    public int errorType_() {
        return errorType_;
    }

    public int serialVersionUID_() {
        return serialVersionUID_;
    }

    public Object cause() {
        return cause;
    }

    @Override
    public ErrorType<Exception> errorType() {
        return TYPE;
    }

    @Override
    public boolean equals(java.lang. @Nullable Object other) {
        return other instanceof Exception that && this.message.equals(that.message)
                && this.getMessage_.equals(that.getMessage_) && this.getCause_ == that.getCause_
                && this.errorType_ == that.errorType_
                && this.serialVersionUID_ == that.serialVersionUID_
                && this.cause.equals(that.cause);
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                        this.message,
                        this.getMessage_,
                        this.getCause_,
                        this.errorType_,
                        this.serialVersionUID_,
                        this.cause);
    }
}
