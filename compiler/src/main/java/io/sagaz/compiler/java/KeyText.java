package io.sagaz.compiler.java;

import com.palantir.javapoet.CodeBlock;
import io.sagaz.compiler.model.Type;
import java.util.Base64;
import java.util.Optional;

/** Turns a value into the text of a key, equal for equal values. */
final class KeyText {
    private KeyText() {}

    /**
     * An {@code Optional<String>}: empty where the value is absent.
     *
     * @param it a name for the parameter of a lambda
     * @param types writes the codecs of what is more than one word
     */
    static CodeBlock optional(Type type, CodeBlock value, String it, JavaTypes types) {
        if (type instanceof Type.Optional optional) {
            if (isText(optional.present())) {
                return CodeBlock.of("$T.ofNullable($L)", Optional.class, value);
            }
            CodeBlock text = of(optional.present(), CodeBlock.of("$N", it), types);
            return CodeBlock.of("$T.ofNullable($L).map($N -> $L)", Optional.class, value, it, text);
        }
        return CodeBlock.of("$T.of($L)", Optional.class, of(type, value, types));
    }

    private static CodeBlock of(Type type, CodeBlock value, JavaTypes types) {
        if (isText(type)) {
            return value;
        }
        if (type == Type.Primitive.BYTES) {
            return CodeBlock.of("$T.getEncoder().encodeToString($L)", Base64.class, value);
        }
        if (type == Type.Primitive.DECIMAL) {
            // 1.0 and 1.00 are one key.
            return CodeBlock.of("$L.stripTrailingZeros().toPlainString()", value);
        }
        if (isCompound(type)) {
            return CodeBlock.of("$T.text($L, $L)", RuntimeNames.KEYS, types.codec(type), value);
        }
        return CodeBlock.of("$T.valueOf($L)", String.class, value);
    }

    private static boolean isText(Type type) {
        return type == Type.Primitive.STRING || type == Type.Primitive.JSON;
    }

    /** Its {@code toString} would tell the scale of decimals and the identity of arrays. */
    static boolean isCompound(Type type) {
        return type instanceof Type.ListOf
                || type instanceof Type.MapOf
                || (type instanceof Type.Declared declared && declared.kind() != Type.Declared.Kind.ENUM);
    }
}
