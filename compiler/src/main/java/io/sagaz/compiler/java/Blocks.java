package io.sagaz.compiler.java;

import com.palantir.javapoet.CodeBlock;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Arguments, laid out. */
final class Blocks {
    /** Arguments that are longer stand each in a line of its own. */
    private static final int LINE_CHARS_MAX = 70;

    private static final Pattern PACKAGE = Pattern.compile("\\b(?:[a-z_]\\w*\\.)+(?=[A-Z])");

    private Blocks() {}

    /** In one line if they fit. */
    static <T> CodeBlock arguments(List<T> values, Function<T, CodeBlock> write) {
        CodeBlock line = values.stream().map(write).collect(CodeBlock.joining(",$W"));
        return values.size() > 1 && length(line) > LINE_CHARS_MAX ? lines(values, write) : line;
    }

    /** A line for each, if there are any. */
    static <T> CodeBlock lines(List<T> values, Function<T, CodeBlock> write) {
        CodeBlock all = values.stream().map(write).collect(CodeBlock.joining(",\n"));
        return values.isEmpty() ? all : CodeBlock.of("$>$>\n$L$<$<", all);
    }

    /** About: a block by itself writes every type with its package. */
    private static int length(CodeBlock block) {
        return PACKAGE.matcher(block.toString()).replaceAll("").length();
    }
}
