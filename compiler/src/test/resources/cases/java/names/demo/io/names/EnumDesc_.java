package demo.io.names;

import io.sagaz.runtime.Codec;
import io.sagaz.runtime.Codecs;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The enum {@code EnumDesc}.
 */
@Generated("io.sagaz")
@NullMarked
public enum EnumDesc_ {
    A,

    B;

    public static final Codec<EnumDesc_> CODEC = Codecs.enumeration(values());
}
