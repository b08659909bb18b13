package demo.io.names;

import io.sagaz.runtime.Codec;
import io.sagaz.runtime.Codecs;
import java.lang.Override;
import java.lang.String;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The enum {@code Color}.
 */
@Generated("io.sagaz")
@NullMarked
public enum Color {
    RED,

    Codecs__,

    Codecs_,

    name,

    values;

    public static final Codec<Color> CODEC = Codecs.enumeration(values());

    /**
     * As written in the {@code .saga} file.
     */
    @Override
    public String toString() {
        return switch (this) {
            case Codecs__ -> "Codecs";
            default -> name();
        };
    }
}
