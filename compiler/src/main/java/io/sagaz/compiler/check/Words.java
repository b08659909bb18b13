package io.sagaz.compiler.check;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The words that a name is made of. */
final class Words {
    private Words() {}

    /** In lower case, such as {@code item} and {@code price} of {@code itemPrice}. */
    static List<String> of(String name) {
        return Stream.of(name.split("_|(?<=[a-z0-9])(?=[A-Z])"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }
}
