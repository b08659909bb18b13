package io.sagaz.compiler.diagnostics;

/** Puts {@code newText} in the place of a piece of text. */
public record Edit(Span span, String newText) {}
