package io.sagaz.runtime;

import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The operators of the language that Java doesn't have. Called by generated code. */
public final class Expressions {
    private Expressions() {}

    /**
     * A value in the type that the compiler knows it to have. For type arguments, which Java can't check: the value came
     * out of that type's codec. Null only where that type allows it.
     */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"})
    public static <T extends @Nullable Object> T cast(@Nullable Object value) {
        return (T) value;
    }

    /** {@code target?.field}: absent if the target is. */
    public static <T, R> @Nullable R safe(@Nullable T target, Function<? super T, ? extends @Nullable R> field) {
        return target == null ? null : field.apply(target);
    }

    /** {@code left ?? right}: the right side is evaluated only where the left one is absent. */
    public static <T extends @Nullable Object> T orElse(@Nullable T left, Supplier<? extends T> right) {
        return left == null ? right.get() : left;
    }
}
