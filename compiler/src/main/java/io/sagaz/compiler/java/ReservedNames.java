package io.sagaz.compiler.java;

import java.util.Set;

/** Names that mean something in generated Java already. */
final class ReservedNames {
    /** Types that the generator names, with an import. */
    static final Set<String> TYPES =
            Set.of(("Alternative ArrayList Arrays Base64 BigDecimal CallDefinition Codec Codecs"
                            + " Collections Compensation Definition DefinitionResource Duration EmitDefinition ErrorType"
                            + " Evaluation EventType Expression Expressions Generated Input Instant LinkedHashMap List LocalDate"
                            + " Map Mark NullMarked Nullable Objects OnFailure OperationKind OperationType Optional OptionalInt"
                            + " Pace PayloadReader PayloadWriter Policy RefusedException Rejection RetryPolicy SagaDefinition SagaEvent SagaHandle"
                            + " SQLException SagaStatus SagaType Sagaz ServiceType SignalType Step StepContext StepDefinition StatusEmit StepName Type"
                            + " UUID Values Work")
                    .split(" "));

    /** Types that the generator names, without an import unless one hides them. */
    static final Set<String> JAVA_LANG = Set.of(("Boolean Class Deprecated Double Enum Exception"
                    + " IllegalArgumentException Integer Long Object Override String SuppressWarnings Void")
            .split(" "));

    /** First parts of the packages of those. */
    static final Set<String> ROOTS = Set.of("io", "java", "javax", "org");

    /** What every enum inherits, so that it would hide one of this name. */
    static final String INHERITED_BY_ENUMS = "EnumDesc";

    /** Constants that every generated value has. */
    static final Set<String> CONSTANTS = Set.of("CODEC", "TYPE", "serialVersionUID");

    /** Methods without parameters that an accessor would override; for records see JLS 8.10.3. */
    static final Set<String> OF_OBJECT =
            Set.of("clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    static final Set<String> OF_EVENTS = Set.of("eventKey", "eventType");

    static final Set<String> OF_ERRORS = Set.of(("errorType fillInStackTrace getCause getLocalizedMessage getMessage"
                    + " getStackTrace getSuppressed printStackTrace")
            .split(" "));

    private ReservedNames() {}
}
