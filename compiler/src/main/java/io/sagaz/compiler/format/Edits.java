package io.sagaz.compiler.format;

import io.sagaz.compiler.diagnostics.Edit;
import io.sagaz.compiler.diagnostics.SourceText;
import io.sagaz.compiler.diagnostics.Span;
import java.util.List;

/** The difference of two texts: from the first character that differs to the last. */
final class Edits {
    private Edits() {}

    static List<Edit> between(String file, String old, String now) {
        if (old.equals(now)) {
            return List.of();
        }
        int shorter = Math.min(old.length(), now.length());
        int start = 0;
        while (start < shorter && old.charAt(start) == now.charAt(start)) {
            start++;
        }
        int same = 0;
        while (same < shorter - start && old.charAt(old.length() - 1 - same) == now.charAt(now.length() - 1 - same)) {
            same++;
        }
        SourceText source = SourceText.of(old);
        Span span = new Span(file, source.position(start), source.position(old.length() - same));
        return List.of(new Edit(span, now.substring(start, now.length() - same)));
    }
}
