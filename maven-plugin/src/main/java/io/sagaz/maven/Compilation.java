package io.sagaz.maven;

import io.sagaz.compiler.diagnostics.Diagnostic;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the compiler makes of a module's files; the plugin's only way to it. */
final class Compilation {
    static Compilation of(SortedMap<String, byte[]> files) {
        return new Compilation();
    }

    List<Diagnostic> diagnostics() {
        return List.of();
    }

    SortedMap<String, byte[]> java() {
        return new TreeMap<>();
    }

    SortedMap<String, byte[]> definitions() {
        return new TreeMap<>();
    }
}
