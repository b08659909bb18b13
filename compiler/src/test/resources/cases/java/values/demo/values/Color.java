package demo.values;

import io.sagaz.runtime.Codec;
import io.sagaz.runtime.Codecs;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * What it looks like.
 */
@Generated("io.sagaz")
@NullMarked
public enum Color {
    /**
     * As blood.
     */
    RED,

    GREEN,

    BLUE;

    public static final Codec<Color> CODEC = Codecs.enumeration(values());
}
