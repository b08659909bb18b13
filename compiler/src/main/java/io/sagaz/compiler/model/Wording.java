package io.sagaz.compiler.model;

import java.util.Collection;
import java.util.stream.Collectors;

/** Pieces of messages. */
final class Wording {
    private static final String VOWELS = "AEIOaeio";

    private Wording() {}

    /** A type in backticks, with its article. */
    static String a(Type type) {
        String text = type.text();
        return (VOWELS.indexOf(text.charAt(0)) >= 0 ? "an `" : "a `") + text + "`";
    }

    /** Names in backticks, joined by commas. */
    static String list(Collection<String> names) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }
}
