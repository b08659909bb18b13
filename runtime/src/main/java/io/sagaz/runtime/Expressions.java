package io.sagaz.runtime;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /**
     * An optional value where there has to be one.
     *
     * @throws AbsentValueException if it is absent all the same
     */
    public static <T> T present(@Nullable T value) {
        if (value == null) {
            throw new AbsentValueException();
        }
        return value;
    }

    /** {@code value == null}, also of a value that is never absent. */
    public static boolean isAbsent(@Nullable Object value) {
        return value == null;
    }

    /** {@code left == right} for single words: decimals of any scale, both zeros and every NaN are the same. */
    public static boolean equal(@Nullable Object left, @Nullable Object right) {
        if (left instanceof BigDecimal one && right instanceof BigDecimal other) {
            return one.compareTo(other) == 0;
        }
        if (left instanceof Double one && right instanceof Double other) {
            return one.doubleValue() == other.doubleValue() || one.equals(other);
        }
        return (left instanceof byte[] one && right instanceof byte[] other)
                ? Arrays.equals(one, other)
                : Objects.equals(left, right);
    }

    /** {@code left == right} for records, lists and maps, in depth. */
    public static <T> boolean equal(Codec<T> codec, @Nullable T left, @Nullable T right) {
        return (left == null || right == null)
                ? left == right
                : Keys.text(codec, left).equals(Keys.text(codec, right));
    }

    /** {@code element in list} for single words. */
    public static boolean isIn(Object element, List<?> list) {
        return list.stream().anyMatch(each -> equal(element, each));
    }

    /** {@code element in list} for records, lists and maps. */
    public static <T> boolean isIn(Codec<T> codec, T element, List<? extends @Nullable T> list) {
        String wanted = Keys.text(codec, element);
        return list.stream()
                .anyMatch(each -> each != null && Keys.text(codec, each).equals(wanted));
    }

    /** The elements of a list. */
    public static int size(List<?> list) {
        return list.size();
    }

    /** The entries of a map. */
    public static int size(Map<String, ?> map) {
        return map.size();
    }

    /** The characters of a text, as Unicode counts them: one that takes two of Java's is one. */
    public static int size(String text) {
        return text.codePointCount(0, text.length());
    }
}
