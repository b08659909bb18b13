package demo.operators;

import io.sagaz.runtime.Codec;
import io.sagaz.runtime.Codecs;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The enum {@code Speed}.
 */
@Generated("io.sagaz")
@NullMarked
public enum Speed {
    NORMAL,

    EXPRESS;

    public static final Codec<Speed> CODEC = Codecs.enumeration(values());
}
