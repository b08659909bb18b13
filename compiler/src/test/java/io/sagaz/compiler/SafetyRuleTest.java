package io.sagaz.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import io.sagaz.compiler.SafetySpec.Entry;
import io.sagaz.compiler.SafetySpec.Marked;
import io.sagaz.compiler.SafetySpec.Step;
import io.sagaz.compiler.SafetySpec.Undo;
import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/** What the compiler says of a saga is what a brute-force reading of the safety rule says. */
class SafetyRuleTest {
    private static final Set<Code> ONE_OF = Set.of(
            Code.FALLIBLE_AFTER_PIVOT, Code.FALLIBLE_BESIDE_PIVOT, Code.PIVOTS_COLLIDE, Code.IRREVERSIBLE_TOO_EARLY);

    @Property(tries = 3000)
    void acceptsExactlyTheSagasThatKeepIt(@ForAll("sagas") SafetySpec spec) {
        Analysis analysis = Workspace.empty().with("made-up.saga", spec.text()).analyse();

        Statistics.collect(spec.keepsTheRule());
        assertThat(!analysis.hasErrors())
                .as(() -> spec.text() + analysis.diagnostics())
                .isEqualTo(spec.keepsTheRule());
        assertThat(analysis.model().sagas()).hasSize(spec.keepsTheRule() ? 1 : 0);
    }

    @Property(tries = 500)
    void saysAtMostOneThingAboutTheCommitOfAStep(@ForAll("sagas") SafetySpec spec) {
        Analysis analysis = Workspace.empty().with("made-up.saga", spec.text()).analyse();

        assertThat(analysis.diagnostics().stream()
                        .filter(it -> ONE_OF.contains(it.code()))
                        .map(Diagnostic::span)
                        .collect(Collectors.toList()))
                .as(spec.text())
                .doesNotHaveDuplicates();
    }

    @Provide
    Arbitrary<SafetySpec> sagas() {
        return steps().list().ofMinSize(1).ofMaxSize(6).map(SafetyRuleTest::joined);
    }

    /** Steps with the numbers of the siblings they wait for still to be found. */
    private static Arbitrary<Step> steps() {
        Arbitrary<Marked> marks = Arbitraries.frequency(
                Tuple.of(6, Marked.NOT), Tuple.of(1, Marked.PIVOT), Tuple.of(1, Marked.IRREVERSIBLE));
        Arbitrary<Undo> undos = Arbitraries.frequency(
                Tuple.of(1, Undo.UNSAID), Tuple.of(2, Undo.NONE), Tuple.of(3, Undo.CALL), Tuple.of(1, Undo.MANUAL));
        Arbitrary<List<Entry>> tries = Arbitraries.of(Entry.RETRY, Entry.ASK, Entry.CALL, Entry.CALL_UNDONE)
                .list()
                .ofMaxSize(1);
        Arbitrary<List<Entry>> ends = Arbitraries.of(Entry.class).list().ofMaxSize(1);
        Arbitrary<List<Entry>> lists = Combinators.combine(tries, ends).as((first, last) -> {
            List<Entry> list = new ArrayList<>(first);
            list.addAll(last);
            return list;
        });
        Arbitrary<Set<Integer>> after =
                Arbitraries.integers().between(1, 2).set().ofMaxSize(1);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 1),
                        after,
                        Arbitraries.of(false, false, true),
                        marks,
                        undos,
                        lists)
                .as(Step::new);
    }

    /** Turns distances into numbers: of blocks, and of the siblings that a step waits for. */
    private static SafetySpec joined(List<Step> drawn) {
        List<Step> steps = new ArrayList<>();
        int block = 0;
        for (Step step : drawn) {
            block += step.block();
            Set<Integer> after = new HashSet<>();
            for (int distance : step.after()) {
                int sibling = steps.size() - distance;
                if (sibling >= 0 && steps.get(sibling).block() == block) {
                    after.add(sibling);
                }
            }
            steps.add(new Step(block, after, step.query(), step.mark(), step.undo(), step.list()));
        }
        return new SafetySpec(steps);
    }
}
