package io.sagaz.compiler.diagnostics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What of many diagnostics is shown to people.
 *
 * @param diagnostics in the given order, at most {@link #PER_FILE_MAX} a file
 * @param leftOut how many more there are, by file
 */
public record Shown(List<Diagnostic> diagnostics, Map<String, Integer> leftOut) {
    public static final int PER_FILE_MAX = 100;

    public static Shown of(List<Diagnostic> all) {
        List<Diagnostic> shown = new ArrayList<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Diagnostic diagnostic : all) {
            int count = counts.merge(diagnostic.span().file(), 1, Integer::sum);
            if (count <= PER_FILE_MAX) {
                shown.add(diagnostic);
            }
        }
        Map<String, Integer> leftOut = new LinkedHashMap<>();
        counts.forEach((file, count) -> {
            if (count > PER_FILE_MAX) {
                leftOut.put(file, count - PER_FILE_MAX);
            }
        });
        return new Shown(shown, leftOut);
    }
}
