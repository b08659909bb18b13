package io.sagaz.compiler.java;

import com.palantir.javapoet.CodeBlock;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns doc comments, which are plain text, into Javadoc. */
final class Docs {
    // A backslash could begin a unicode escape, which Java reads even within comments.
    private static final Pattern CODE = Pattern.compile("`([^`{}@\\\\*\n]+)`");

    private Docs() {}

    /** @param otherwise Javadoc of what has no doc comment */
    static CodeBlock of(Optional<String> doc, String otherwise) {
        return CodeBlock.of(
                "$L\n", doc.map(Docs::javadoc).filter(text -> !text.isEmpty()).orElse(otherwise));
    }

    static String javadoc(String doc) {
        String text = doc.strip().replace("\r\n", "\n").replace('\r', '\n');
        StringBuilder javadoc = new StringBuilder();
        Matcher code = CODE.matcher(text);
        int end = 0;
        while (code.find()) {
            javadoc.append(plain(text.substring(end, code.start())));
            javadoc.append("{@code ").append(code.group(1)).append('}');
            end = code.end();
        }
        javadoc.append(plain(text.substring(end)));
        return javadoc.toString();
    }

    /** A name set as code; names hold none of the characters that would end it. */
    static String code(String name) {
        return "{@code " + name + "}";
    }

    private static String plain(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "&#64;")
                .replace("*/", "*&#47;")
                .replace("\\", "&#92;")
                .replaceAll("\n[ \t]*\n\\s*", "\n\n<p>");
    }
}
