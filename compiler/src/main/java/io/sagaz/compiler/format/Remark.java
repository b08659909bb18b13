package io.sagaz.compiler.format;

import io.sagaz.compiler.syntax.SourceToken;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A comment and how far it stands from what comes before it.
 *
 * @param lines that end between the two; 0 if both stand in one line
 */
record Remark(SourceToken token, int lines) {
    /** Whether nothing can follow it in its line. */
    boolean endsLine() {
        return token.text().startsWith("//");
    }

    boolean hasBlankBefore() {
        return lines > 1;
    }

    /** @param indent of its first line; lines that start with a star are put below the first one's */
    String text(int indent) {
        List<String> all = token.text().lines().map(String::stripTrailing).toList();
        return all.get(0)
                + all.stream().skip(1).map(each -> "\n" + shifted(each, indent)).collect(Collectors.joining());
    }

    private static String shifted(String line, int indent) {
        String bare = line.strip();
        return bare.startsWith("*") ? " ".repeat(indent + 1) + bare : line;
    }

    boolean isOneLine() {
        return token.text().lines().count() == 1;
    }
}
