package io.sagaz.compiler.diagnostics;

/** Another place that has to do with a diagnostic, with its own label. */
public record Related(Span span, String label) {}
