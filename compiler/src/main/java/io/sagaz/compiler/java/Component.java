package io.sagaz.compiler.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.sagaz.compiler.model.FieldModel;
import io.sagaz.compiler.model.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

/**
 * A field of a generated value.
 *
 * @param name in Java
 * @param java its type in Java
 */
record Component(FieldModel field, String name, TypeName java) {
    Type type() {
        return field.type();
    }

    boolean isBytes() {
        return JavaTypes.presentOf(type()) == Type.Primitive.BYTES;
    }

    /** The constructor's argument, checked, and copied if it could change. */
    CodeBlock stored() {
        if (type() instanceof Type.Optional optional) {
            return JavaTypes.isGeneric(optional.present())
                    ? CodeBlock.of("$N == null ? null : $L", name, copy(optional.present()))
                    : CodeBlock.of("$N", name);
        }
        if (java.isPrimitive()) {
            return CodeBlock.of("$N", name);
        }
        return JavaTypes.isGeneric(type())
                ? copy(type())
                : CodeBlock.of("$T.requireNonNull($N, $S)", Objects.class, name, name);
    }

    /** Whether {@link #stored()} is more than the argument. */
    boolean isChecked() {
        return !java.isPrimitive()
                && !(type() instanceof Type.Optional optional && !JavaTypes.isGeneric(optional.present()));
    }

    CodeBlock equality(String other) {
        if (isBytes()) {
            return CodeBlock.of("$T.equals(this.$N, $N.$N)", Arrays.class, name, other, name);
        }
        if (java.equals(TypeName.DOUBLE)) {
            return CodeBlock.of("$T.compare(this.$N, $N.$N) == 0", Double.class, name, other, name);
        }
        if (java.isPrimitive()) {
            return CodeBlock.of("this.$N == $N.$N", name, other, name);
        }
        return type() instanceof Type.Optional
                ? CodeBlock.of("$T.equals(this.$N, $N.$N)", Objects.class, name, other, name)
                : CodeBlock.of("this.$N.equals($N.$N)", name, other, name);
    }

    CodeBlock hash() {
        return isBytes() ? CodeBlock.of("$T.hashCode(this.$N)", Arrays.class, name) : CodeBlock.of("this.$N", name);
    }

    // List.copyOf refuses null, and Map.copyOf has an order of its own in every run.
    private CodeBlock copy(Type type) {
        if (type instanceof Type.ListOf list) {
            return list.element() instanceof Type.Optional
                    ? CodeBlock.of("$T.unmodifiableList(new $T<>($N))", Collections.class, ArrayList.class, name)
                    : CodeBlock.of("$T.copyOf($N)", List.class, name);
        }
        return CodeBlock.of("$T.unmodifiableMap(new $T<>($N))", Collections.class, LinkedHashMap.class, name);
    }
}
