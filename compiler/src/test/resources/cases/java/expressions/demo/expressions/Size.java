package demo.expressions;

import io.sagaz.runtime.Codec;
import io.sagaz.runtime.Codecs;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The enum {@code Size}.
 */
@Generated("io.sagaz")
@NullMarked
public enum Size {
    SMALL,

    LARGE;

    public static final Codec<Size> CODEC = Codecs.enumeration(values());
}
