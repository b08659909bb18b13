package demo.fleet;

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
 * The error {@code NoRoom}.
 */
@Generated("io.sagaz")
@NullMarked
public final class NoRoom extends Rejection {
    public static final Codec<NoRoom> CODEC = new Codec<NoRoom>() {
        @Override
        public void write(NoRoom value, PayloadWriter out) {
            out.record(() -> {
                out.field("model", value.model(), Codecs.STRING);
            });
        }

        @Override
        public NoRoom read(PayloadReader in) {
            return new NoRoom(
                    in.field("model", Codecs.STRING));
        }
    };

    public static final ErrorType<NoRoom> TYPE = new ErrorType<>("demo.fleet.NoRoom", NoRoom.class,
            CODEC);

    private static final long serialVersionUID = 1L;

    private final String model;

    public NoRoom(String model) {
        super("NoRoom[model=" + model + "]");
        this.model = Objects.requireNonNull(model, "model");
    }

    public String model() {
        return model;
    }

    @Override
    public ErrorType<NoRoom> errorType() {
        return TYPE;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NoRoom that && this.model.equals(that.model);
    }

    @Override
    public int hashCode() {
        return Objects.hash(this.model);
    }
}
