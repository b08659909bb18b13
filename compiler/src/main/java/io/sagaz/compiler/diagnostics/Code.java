package io.sagaz.compiler.diagnostics;

import java.util.Optional;

/** What can be said about a text. A code never changes its meaning and is never used again. */
public enum Code {
    MISSING("SAGA0001", Severity.ERROR),
    UNEXPECTED("SAGA0002", Severity.ERROR),
    NOT_CLOSED("SAGA0003", Severity.ERROR),
    UNKNOWN_WORD("SAGA0004", Severity.ERROR),
    ILLEGAL_CHARACTER("SAGA0005", Severity.ERROR),
    UNTERMINATED("SAGA0006", Severity.ERROR),
    MALFORMED_NUMBER("SAGA0007", Severity.ERROR),
    CLAUSE_MISPLACED("SAGA0008", Severity.ERROR),
    RESERVED_NAME("SAGA0009", Severity.ERROR),
    DANGLING_DOC("SAGA0010", Severity.WARNING),
    NOT_UTF8("SAGA0011", Severity.WARNING),
    TOO_LARGE("SAGA0012", Severity.ERROR),
    NO_NAMESPACE("SAGA0101", Severity.WARNING),
    NAME_NOT_FOUND("SAGA0102", Severity.ERROR),
    NAME_AMBIGUOUS("SAGA0103", Severity.ERROR),
    IMPORT_OF_NOTHING("SAGA0104", Severity.ERROR),
    IMPORT_UNUSED("SAGA0105", Severity.WARNING),
    IMPORT_TWICE("SAGA0106", Severity.WARNING),
    DECLARED_TWICE("SAGA0107", Severity.ERROR),
    MEMBER_TWICE("SAGA0108", Severity.ERROR),
    NAME_OF_ANOTHER_KIND("SAGA0109", Severity.ERROR),
    NAMING_CONVENTION("SAGA0110", Severity.WARNING),
    JAVA_NAME_CLASH("SAGA0111", Severity.ERROR),
    UNKNOWN_ANNOTATION("SAGA0112", Severity.WARNING),
    ANNOTATION_ARGUMENT("SAGA0113", Severity.ERROR),
    ANNOTATION_MISPLACED("SAGA0114", Severity.WARNING),
    ALLOW_WITHOUT_USE("SAGA0115", Severity.WARNING),
    DEPRECATED_USE("SAGA0116", Severity.WARNING),
    JAVA_CLASS_UNUSABLE("SAGA0117", Severity.ERROR),
    NEVER_USED("SAGA0118", Severity.INFORMATION),
    TYPE_MISMATCH("SAGA0201", Severity.ERROR),
    RECORD_CONTAINS_ITSELF("SAGA0202", Severity.ERROR),
    TYPE_ARGUMENTS("SAGA0203", Severity.ERROR),
    MAP_KEY("SAGA0204", Severity.ERROR),
    DOUBLE_FOR_MONEY("SAGA0205", Severity.WARNING),
    EMPTY_ENUM("SAGA0206", Severity.ERROR),
    DOUBLY_OPTIONAL("SAGA0207", Severity.WARNING),
    DEFAULT_MISMATCH("SAGA0208", Severity.ERROR),
    ARGUMENT_MISSING("SAGA0301", Severity.ERROR),
    ARGUMENT_SURPLUS("SAGA0302", Severity.ERROR),
    POSITIONAL_AFTER_NAMED("SAGA0303", Severity.ERROR),
    UNKNOWN_FIELD("SAGA0304", Severity.ERROR),
    OPTIONAL_USED("SAGA0305", Severity.ERROR),
    NEVER_ABSENT("SAGA0306", Severity.WARNING),
    OPERATOR_UNDEFINED("SAGA0307", Severity.ERROR),
    CONDITION_NOT_BOOL("SAGA0308", Severity.ERROR),
    CONDITION_CONSTANT("SAGA0309", Severity.WARNING),
    READS_LATER_STEP("SAGA0310", Severity.ERROR),
    READS_ITSELF("SAGA0311", Severity.ERROR),
    READS_SKIPPABLE("SAGA0312", Severity.ERROR),
    READS_NO_ANCESTOR("SAGA0313", Severity.ERROR),
    NO_OUTPUT("SAGA0314", Severity.ERROR),
    OUTPUT_TYPE_DIFFERS("SAGA0315", Severity.ERROR),
    QUERY_UNUSED("SAGA0316", Severity.WARNING),
    KEY_NOT_PLAIN("SAGA0317", Severity.ERROR),
    RETURN_WRONG("SAGA0318", Severity.ERROR),
    NO_STEPS("SAGA0401", Severity.ERROR),
    CYCLE("SAGA0402", Severity.ERROR),
    AFTER_UNKNOWN("SAGA0403", Severity.ERROR),
    AFTER_IMPLIED("SAGA0404", Severity.WARNING),
    NOT_CONNECTED("SAGA0405", Severity.ERROR, true),
    PARALLEL_OF_ONE("SAGA0406", Severity.WARNING),
    TOO_BIG("SAGA0407", Severity.INFORMATION),
    FOR_EACH_NOT_A_LIST("SAGA0408", Severity.ERROR),
    FAN_OUT_UNBOUNDED("SAGA0409", Severity.WARNING),
    FAN_OUT_CLAUSE("SAGA0410", Severity.ERROR),
    NAME_HIDES("SAGA0411", Severity.ERROR),
    UNKNOWN_SIGNAL("SAGA0412", Severity.ERROR),
    SIGNAL_UNUSED("SAGA0413", Severity.WARNING),
    SAGA_RUNS_ITSELF("SAGA0414", Severity.ERROR),
    FALLIBLE_AFTER_PIVOT("SAGA0501", Severity.ERROR),
    FALLIBLE_BESIDE_PIVOT("SAGA0502", Severity.ERROR),
    PIVOTS_COLLIDE("SAGA0503", Severity.ERROR),
    IRREVERSIBLE_TOO_EARLY("SAGA0504", Severity.ERROR, true),
    EFFECT_WITHOUT_COMPENSATION("SAGA0505", Severity.ERROR),
    COMPENSATION_UNREACHABLE("SAGA0506", Severity.WARNING),
    COMPENSATION_READS_OWN_OUTPUT("SAGA0507", Severity.WARNING),
    QUERY_WITH_EFFECT_MARKS("SAGA0508", Severity.ERROR),
    COMPENSATES_WITH_ITSELF("SAGA0509", Severity.WARNING),
    PIVOT_STAYS_IN_DOUBT("SAGA0510", Severity.WARNING),
    VERIFY_NOT_A_QUERY("SAGA0511", Severity.ERROR),
    SKIP_BUT_NEEDED("SAGA0512", Severity.ERROR),
    ROLLBACK_IMPOSSIBLE("SAGA0513", Severity.ERROR),
    RECOVERY_PASSES_IRREVERSIBLE("SAGA0514", Severity.ERROR, true),
    COMPENSATE_UNDOES_NOTHING("SAGA0515", Severity.WARNING),
    ALTERNATIVE_UNREACHABLE("SAGA0516", Severity.ERROR),
    ALTERNATIVE_REPEATS("SAGA0517", Severity.WARNING),
    ALTERNATIVE_MAY_DOUBLE("SAGA0518", Severity.WARNING, true),
    CHILD_WITH_PIVOT("SAGA0519", Severity.ERROR),
    PIVOT_IN_FAN_OUT("SAGA0520", Severity.ERROR),
    MANUAL_WITHOUT_OWNER("SAGA0521", Severity.WARNING),
    ABSURD_BOUND("SAGA0601", Severity.ERROR),
    BACKOFF_UPSIDE_DOWN("SAGA0602", Severity.ERROR),
    ATTEMPTS_OUTLAST_SAGA("SAGA0603", Severity.WARNING),
    RETRY_FOREVER_UNCAPPED("SAGA0604", Severity.WARNING),
    RETRY_ON_UNDECLARED("SAGA0605", Severity.ERROR),
    AWAIT_UNBOUNDED("SAGA0606", Severity.WARNING),
    OUTLASTS_SAGA("SAGA0607", Severity.WARNING),
    ANNOTATION_RATE("SAGA0608", Severity.ERROR),
    PATH_OUTLASTS_SAGA("SAGA0609", Severity.WARNING),
    EMIT_NOT_AN_EVENT("SAGA0701", Severity.ERROR),
    TOPIC_REFUSED("SAGA0702", Severity.ERROR),
    EVENT_KEY("SAGA0703", Severity.ERROR),
    TRANSACTIONAL_QUERY("SAGA0704", Severity.ERROR),
    SECRET_FIELD("SAGA0705", Severity.WARNING),
    BEHAVIOUR_CHANGED("SAGA0801", Severity.ERROR),
    VERSION_LOWERED("SAGA0802", Severity.ERROR),
    REMOVED("SAGA0803", Severity.ERROR),
    TYPE_CHANGED("SAGA0804", Severity.ERROR),
    NEWLY_REQUIRED("SAGA0805", Severity.ERROR),
    EVENT_ROUTE_CHANGED("SAGA0806", Severity.ERROR),
    COMMIT_OR_UNDO_CHANGED("SAGA0807", Severity.ERROR),
    ERROR_ADDED("SAGA0808", Severity.WARNING),
    /** The construct is in the language and this version doesn't compile it. */
    NOT_COMPILED_YET("SAGA0013", Severity.ERROR);

    private final String text;
    private final Severity severity;
    private final boolean judgement;

    Code(String text, Severity severity) {
        this(text, severity, false);
    }

    Code(String text, Severity severity, boolean judgement) {
        this.text = text;
        this.severity = severity;
        this.judgement = judgement;
    }

    /** As users read it, such as {@code SAGA0501}. */
    public String text() {
        return text;
    }

    public Severity severity() {
        return severity;
    }

    /** Whether {@code @allow} silences it: warnings, and the errors that are a matter of judgement. */
    public boolean canBeAllowed() {
        return judgement || severity == Severity.WARNING;
    }

    /** @param text with or without the prefix, in any case, such as {@code saga0501} or {@code 501} */
    public static Optional<Code> parse(String text) {
        String digits = text.strip().toUpperCase(java.util.Locale.ROOT).replaceFirst("^SAGA", "");
        if (!digits.matches("[0-9]{1,4}")) {
            return Optional.empty();
        }
        String wanted = "SAGA" + "0".repeat(4 - digits.length()) + digits;
        for (Code code : values()) {
            if (code.text.equals(wanted)) {
                return Optional.of(code);
            }
        }
        return Optional.empty();
    }
}
