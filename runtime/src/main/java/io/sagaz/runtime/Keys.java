package io.sagaz.runtime;

/** Makes keys of values that are more than one word. Called by generated code. */
public final class Keys {
    private Keys() {}

    /**
     * A text that is the same for equal values, whatever the order of their maps and the scale of their decimals, and
     * differs for others; values of imported Java classes are written by their {@code toString}.
     */
    public static <T> String text(Codec<T> codec, T value) {
        KeyWriter key = new KeyWriter();
        codec.write(value, key);
        return key.text();
    }
}
