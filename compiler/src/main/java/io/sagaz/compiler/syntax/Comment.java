package io.sagaz.compiler.syntax;

import io.sagaz.compiler.diagnostics.Span;

/**
 * A comment as it was typed, with its marks.
 *
 * @param doc whether it is a {@code ///} comment
 */
public record Comment(String text, boolean doc, Span span) {}
