package demo.loans;

import io.sagaz.runtime.Codec;
import io.sagaz.runtime.Codecs;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The enum {@code Branch}.
 */
@Generated("io.sagaz")
@NullMarked
public enum Branch {
    NORTH,

    SOUTH;

    public static final Codec<Branch> CODEC = Codecs.enumeration(values());
}
