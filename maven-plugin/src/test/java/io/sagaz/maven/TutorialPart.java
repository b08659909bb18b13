package io.sagaz.maven;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A block of code in a page: a file, a change of one, commands, or what the commands before it say.
 *
 * @param language behind the three backticks
 * @param file named in the paragraph just before it; empty for none
 */
record TutorialPart(String language, String file, String text) {
    private static final Pattern BLOCK =
            Pattern.compile("(?:^`([^`\n]+)`:\n\n)?^```(\\w+)\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    static List<TutorialPart> of(String page) {
        List<TutorialPart> parts = new ArrayList<>();
        Matcher block = BLOCK.matcher(page);
        while (block.find()) {
            String file = block.group(1) == null ? "" : block.group(1);
            parts.add(new TutorialPart(block.group(2), file, block.group(3)));
        }
        return parts;
    }

    /** Without the three dots that stand for what the page leaves out. */
    List<String> lines() {
        return text.lines()
                .map(line -> line.endsWith("...") && !part(line).isBlank() ? part(line) : line)
                .filter(line -> !line.isBlank() && !line.strip().equals("..."))
                .toList();
    }

    private static String part(String line) {
        return line.substring(0, line.length() - "...".length());
    }

    /** What a text becomes by this change: lines with {@code -} go, those with {@code +} come, the others stay. */
    String applied(String before) {
        String from = side(before, '+');
        String to = side(before, '-');
        int at = before.indexOf(from);
        if (at < 0 || before.indexOf(from, at + 1) >= 0) {
            throw new IllegalStateException("the change fits no one place of " + file + ":\n" + text);
        }
        return before.substring(0, at) + to + before.substring(at + from.length());
    }

    private String side(String before, char left) {
        StringBuilder side = new StringBuilder();
        for (String line : text.lines().toList()) {
            if (line.charAt(0) != left) {
                side.append(line.substring(1)).append('\n');
            }
        }
        if (side.isEmpty()) {
            throw new IllegalStateException("a change needs a line by which its place is found in:\n" + before);
        }
        return side.toString();
    }
}
