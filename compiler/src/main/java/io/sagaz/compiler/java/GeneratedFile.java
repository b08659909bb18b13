package io.sagaz.compiler.java;

/**
 * A source file to be written as UTF-8.
 *
 * @param path below the source root, with {@code /} between its parts
 * @param text lines end in LF
 */
public record GeneratedFile(String path, String text) {}
