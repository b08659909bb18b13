package io.sagaz.compiler.evolution;

import java.util.regex.Pattern;

/** How messages name things. */
final class Names {
    private static final Pattern NAMESPACE = Pattern.compile("(?:[\\p{L}\\p{N}_$]+\\.)+(?=[\\p{L}_$])");

    private Names() {}

    /** Without namespaces, as users write it. */
    static String simple(String type) {
        return NAMESPACE.matcher(type).replaceAll("");
    }

    static String quoted(String name) {
        return "`" + simple(name) + "`";
    }

    /** {@code an `Int`}, {@code a `String`}. */
    static String article(String type) {
        String name = simple(type);
        boolean vowel = !name.isEmpty() && "AEIO".indexOf(name.charAt(0)) >= 0;
        return (vowel ? "an `" : "a `") + name + "`";
    }
}
