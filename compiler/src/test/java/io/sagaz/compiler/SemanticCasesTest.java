package io.sagaz.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Explanations;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which codes about names, types, order and safety have cases and pages; {@link DiagnosticCasesTest} runs the cases. */
class SemanticCasesTest {
    /** What the analysis says beyond the text, so far. */
    private static final Set<Code> COVERED = EnumSet.of(
            Code.NOT_COMPILED_YET,
            Code.NO_NAMESPACE,
            Code.JAVA_CLASS_UNUSABLE,
            Code.NEVER_USED,
            Code.TOO_BIG,
            Code.PATH_OUTLASTS_SAGA,
            Code.NAME_NOT_FOUND,
            Code.NAME_AMBIGUOUS,
            Code.IMPORT_OF_NOTHING,
            Code.DECLARED_TWICE,
            Code.MEMBER_TWICE,
            Code.NAME_OF_ANOTHER_KIND,
            Code.JAVA_NAME_CLASH,
            Code.TYPE_MISMATCH,
            Code.RECORD_CONTAINS_ITSELF,
            Code.TYPE_ARGUMENTS,
            Code.MAP_KEY,
            Code.EMPTY_ENUM,
            Code.DEFAULT_MISMATCH,
            Code.ARGUMENT_MISSING,
            Code.ARGUMENT_SURPLUS,
            Code.POSITIONAL_AFTER_NAMED,
            Code.UNKNOWN_FIELD,
            Code.OPTIONAL_USED,
            Code.NEVER_ABSENT,
            Code.OPERATOR_UNDEFINED,
            Code.CONDITION_CONSTANT,
            Code.CONDITION_NOT_BOOL,
            Code.READS_SKIPPABLE,
            Code.READS_LATER_STEP,
            Code.READS_ITSELF,
            Code.READS_NO_ANCESTOR,
            Code.NO_OUTPUT,
            Code.OUTPUT_TYPE_DIFFERS,
            Code.KEY_NOT_PLAIN,
            Code.RETURN_WRONG,
            Code.NO_STEPS,
            Code.CYCLE,
            Code.AFTER_UNKNOWN,
            Code.NOT_CONNECTED,
            Code.NAME_HIDES,
            Code.FALLIBLE_AFTER_PIVOT,
            Code.FALLIBLE_BESIDE_PIVOT,
            Code.PIVOTS_COLLIDE,
            Code.IRREVERSIBLE_TOO_EARLY,
            Code.EFFECT_WITHOUT_COMPENSATION,
            Code.COMPENSATION_READS_OWN_OUTPUT,
            Code.QUERY_WITH_EFFECT_MARKS,
            Code.VERIFY_NOT_A_QUERY,
            Code.SKIP_BUT_NEEDED,
            Code.ROLLBACK_IMPOSSIBLE,
            Code.RECOVERY_PASSES_IRREVERSIBLE,
            Code.ALTERNATIVE_UNREACHABLE,
            Code.ABSURD_BOUND,
            Code.BACKOFF_UPSIDE_DOWN,
            Code.RETRY_ON_UNDECLARED,
            Code.EMIT_NOT_AN_EVENT,
            Code.TOPIC_REFUSED,
            Code.EVENT_KEY,
            Code.FOR_EACH_NOT_A_LIST,
            Code.FAN_OUT_UNBOUNDED,
            Code.FAN_OUT_CLAUSE,
            Code.PIVOT_IN_FAN_OUT,
            Code.IMPORT_UNUSED,
            Code.IMPORT_TWICE,
            Code.NAMING_CONVENTION,
            Code.UNKNOWN_ANNOTATION,
            Code.ANNOTATION_ARGUMENT,
            Code.ANNOTATION_MISPLACED,
            Code.ALLOW_WITHOUT_USE,
            Code.DEPRECATED_USE,
            Code.DOUBLE_FOR_MONEY,
            Code.DOUBLY_OPTIONAL,
            Code.QUERY_UNUSED,
            Code.AFTER_IMPLIED,
            Code.PARALLEL_OF_ONE,
            Code.COMPENSATION_UNREACHABLE,
            Code.COMPENSATES_WITH_ITSELF,
            Code.PIVOT_STAYS_IN_DOUBT,
            Code.COMPENSATE_UNDOES_NOTHING,
            Code.ALTERNATIVE_REPEATS,
            Code.ALTERNATIVE_MAY_DOUBLE,
            Code.MANUAL_WITHOUT_OWNER,
            Code.ATTEMPTS_OUTLAST_SAGA,
            Code.RETRY_FOREVER_UNCAPPED,
            Code.SAGA_RUNS_ITSELF,
            Code.CHILD_WITH_PIVOT,
            Code.UNKNOWN_SIGNAL,
            Code.SIGNAL_UNUSED,
            Code.AWAIT_UNBOUNDED,
            Code.OUTLASTS_SAGA,
            Code.ANNOTATION_RATE,
            Code.TRANSACTIONAL_QUERY,
            Code.SECRET_FIELD);

    static List<DiagnosticCase> cases() {
        return DiagnosticCase.all().stream()
                .filter(golden -> golden.code().compareTo(Code.TOO_LARGE) > 0)
                .toList();
    }

    @Test
    void everyCodeHasWrongAndRight() {
        Set<Code> wrong = EnumSet.noneOf(Code.class);
        Set<Code> right = EnumSet.noneOf(Code.class);
        cases().forEach(golden -> (golden.isRight() ? right : wrong).add(golden.code()));

        assertThat(wrong).isEqualTo(COVERED);
        assertThat(right).isEqualTo(COVERED);
    }

    @Test
    void everyCodeIsExplained() {
        for (Code code : COVERED) {
            assertThat(Explanations.page(code).orElseThrow())
                    .startsWith("# " + code.text() + ": ")
                    .contains("## Why\n", "## Wrong\n\n```saga\n", "## Right\n\n```saga\n");
        }
    }
}
