package io.sagaz.compiler.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;

/** What generated code names of the runtime. By name: the compiler doesn't depend on the runtime. */
final class RuntimeNames {
    static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");
    static final ClassName NULL_MARKED = ClassName.get("org.jspecify.annotations", "NullMarked");
    static final ClassName ARITHMETIC = runtime("Arithmetic");
    static final ClassName CODEC = runtime("Codec");
    static final ClassName CODECS = runtime("Codecs");
    static final ClassName DEFINITION_RESOURCE = runtime("DefinitionResource");
    static final ClassName ERROR_TYPE = runtime("ErrorType");
    static final ClassName EVENT_TYPE = runtime("EventType");
    static final ClassName EXPRESSIONS = runtime("Expressions");
    static final ClassName KEYS = runtime("Keys");
    static final ClassName OPERATION_TYPE = runtime("OperationType");
    static final ClassName PAYLOAD_READER = runtime("PayloadReader");
    static final ClassName PAYLOAD_WRITER = runtime("PayloadWriter");
    static final ClassName REFUSED_EXCEPTION = runtime("RefusedException");
    static final ClassName REJECTION = runtime("Rejection");
    static final ClassName SAGA_EVENT = runtime("SagaEvent");
    static final ClassName SAGA_HANDLE = runtime("SagaHandle");
    static final ClassName SAGA_TYPE = runtime("SagaType");
    static final ClassName SAGAZ = runtime("Sagaz");
    static final ClassName SERVICE_TYPE = runtime("ServiceType");
    static final ClassName SIGNAL_TYPE = runtime("SignalType");
    static final ClassName STEP_CONTEXT = runtime("StepContext");
    static final ClassName STEP_NAME = runtime("StepName");
    static final ClassName VALUES = runtime("Values");

    private RuntimeNames() {}

    static TypeName codecOf(TypeName type) {
        return ParameterizedTypeName.get(CODEC, type);
    }

    private static ClassName runtime(String simple) {
        return ClassName.get("io.sagaz.runtime", simple);
    }
}
