package io.sagaz.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StepGraphTest {

    private static StepGraph graph(List<List<Integer>> predecessors) {
        return StepGraph.of(predecessors).orElseThrow();
    }

    @Test
    void closesTheOrderTransitively() {
        StepGraph graph = graph(List.of(List.of(), List.of(0), List.of(1), List.of()));

        assertThat(graph.isAncestor(0, 2)).isTrue();
        assertThat(graph.descendants(0).stream()).containsExactly(1, 2);
        assertThat(graph.ancestors(3).isEmpty()).isTrue();
    }

    @Test
    void aPredecessorMayComeLaterInTheText() {
        StepGraph graph = graph(List.of(List.of(1), List.of()));

        assertThat(graph.order()).containsExactly(1, 0);
        assertThat(graph.layer(0)).isEqualTo(2);
    }

    @Test
    void findsCycles() {
        assertThat(StepGraph.of(List.of(List.of(1), List.of(0)))).isEmpty();
    }

    @Test
    void countsLayersAndWidth() {
        StepGraph graph = graph(List.of(List.of(), List.of(0), List.of(0), List.of(1)));

        assertThat(graph.depth()).isEqualTo(3);
        assertThat(graph.width()).isEqualTo(2);
    }

    @Test
    void tellsTheZones() {
        StepGraph graph = graph(List.of(List.of(), List.of(0), List.of(1), List.of()));

        assertThat(graph.zones(List.of(Mark.NONE, Mark.PIVOT, Mark.NONE, Mark.NONE)))
                .containsExactly(Zone.BEFORE, Zone.PIVOT, Zone.AFTER, Zone.BESIDE);
        assertThat(graph.zones(List.of(Mark.NONE, Mark.NONE, Mark.NONE, Mark.NONE)))
                .containsOnly(Zone.FREE);
    }

    @Test
    void anExcludedCommitStepNeedNotBeADescendant() {
        StepGraph graph = graph(List.of(List.of(), List.of(0), List.of()));
        List<Mark> marks = List.of(Mark.NONE, Mark.PIVOT, Mark.PIVOT);

        assertThat(graph.zones(marks).get(0)).isEqualTo(Zone.BESIDE);
        assertThat(graph.zones(marks, (step, other) -> step == 0 && other == 2).get(0))
                .isEqualTo(Zone.BEFORE);
    }

    @Test
    void firstIrreversibleStepsCommitASagaWithoutPivot() {
        StepGraph graph = graph(List.of(List.of(), List.of(0), List.of()));

        assertThat(graph.commitSteps(List.of(Mark.IRREVERSIBLE, Mark.IRREVERSIBLE, Mark.NONE)).stream())
                .containsExactly(0);
        assertThat(graph.commitSteps(List.of(Mark.IRREVERSIBLE, Mark.PIVOT, Mark.NONE)).stream())
                .containsExactly(1);
    }
}
