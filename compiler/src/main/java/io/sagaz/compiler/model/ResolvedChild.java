package io.sagaz.compiler.model;

import io.sagaz.compiler.syntax.Work;
import io.sagaz.kernel.Expression;

/** A child saga that is known; its arguments may be wrong. */
public record ResolvedChild(Work.Run syntax, SagaHead saga, Expression input) {}
