package io.sagaz.compiler.model;

import io.sagaz.compiler.model.Type.Primitive;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The types that need no declaration. */
final class BuiltIns {
    static final String LIST = "List";
    static final String MAP = "Map";

    private BuiltIns() {}

    static Optional<Type> primitive(String name) {
        return Arrays.stream(Primitive.values())
                .filter(primitive -> primitive.text().equals(name))
                .<Type>map(primitive -> primitive)
                .findFirst();
    }

    static boolean isType(String name) {
        return names().contains(name);
    }

    static List<String> names() {
        return Stream.concat(Arrays.stream(Primitive.values()).map(Primitive::text), Stream.of(LIST, MAP))
                .toList();
    }
}
