package io.sagaz.compiler.model;

import io.sagaz.compiler.syntax.Call;
import io.sagaz.kernel.CallDefinition;

/** A call whose service and operation are known; its arguments may be wrong. */
public record ResolvedCall(
        Call syntax, ServiceModel service, ServiceModel.OperationModel operation, CallDefinition definition) {}
