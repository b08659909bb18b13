package io.sagaz.compiler.diagnostics;

/** A place that is underlined in an excerpt. */
record Mark(Span span, String label, boolean primary) {}
