package io.sagaz.compiler.model;

import io.sagaz.compiler.diagnostics.Span;

/** A place that can't do without the output of a step that may go on without one. */
public record Need(int step, Span span) {}
