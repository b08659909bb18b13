package io.sagaz.compiler.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.sagaz.compiler.picture.SagaGraph.Edge;
import io.sagaz.compiler.picture.SagaGraph.Kind;
import io.sagaz.compiler.picture.SagaGraph.Node;
import io.sagaz.kernel.Mark;
import io.sagaz.kernel.OperationKind;
import io.sagaz.kernel.Zone;
import java.util.List;
import org.junit.jupiter.api.Test;

class SagaGraphTest {
    @Test
    void knowsWhatEachStepDoesAndWhereItStands() {
        SagaGraph graph = Drawn.graph("order");

        assertThat(graph.name().text()).isEqualTo("shop.orders.FulfilOrder");
        assertThat(graph.version()).isEqualTo(1);
        assertThat(graph.nodes())
                .extracting(Node::name, Node::work, Node::mark, Node::zone)
                .containsExactly(
                        tuple("reserve", "Inventory.reserve", Mark.NONE, Zone.BEFORE),
                        tuple("charge", "Payments.charge", Mark.PIVOT, Zone.PIVOT),
                        tuple("ship", "Couriers.dispatch", Mark.NONE, Zone.AFTER),
                        tuple("notify", "Mail.shipped", Mark.IRREVERSIBLE, Zone.AFTER));
        assertThat(graph.nodes().get(0).compensation()).hasValue("Inventory.release");
        assertThat(graph.nodes().get(1).verify()).hasValue("Payments.find");
        assertThat(graph.nodes().get(2).recovery()).containsExactly("retry 10", "Post.send", "manual");
        assertThat(graph.nodes().get(2).emits()).containsExactly("OrderShipped");
        assertThat(graph.nodes().get(3).compensation()).isEmpty();
    }

    @Test
    void tellsDataFromOrderAndWhatFollowsFromOtherEdges() {
        assertThat(Drawn.graph("zones").edges())
                .contains(
                        new Edge(0, 1, false, false),
                        new Edge(1, 2, true, false),
                        new Edge(0, 2, false, true),
                        new Edge(2, 4, true, false))
                .doesNotHaveDuplicates();
        assertThat(Drawn.graph("zones").drawnEdges()).noneMatch(Edge::implied);
    }

    @Test
    void knowsWaitsChildrenAndFanOuts() {
        List<Node> nodes = Drawn.graph("rollout").nodes();

        assertThat(nodes).extracting(Node::kind).containsExactly(Kind.WAIT, Kind.ACTION, Kind.CHILD);
        assertThat(nodes)
                .extracting(Node::work)
                .containsExactly("wait until fleet.windowStart", "Devices.reserve", "run RollOutDevice");
        assertThat(nodes.get(2).fanOut()).hasValueSatisfying(fanOut -> {
            assertThat(fanOut.each()).isEqualTo("for each device in fleet.devices");
            assertThat(fanOut.atMost()).hasValue("16");
            assertThat(fanOut.tolerate()).hasValue("5%");
        });
        assertThat(Drawn.graph("trip").nodes().get(3))
                .extracting(Node::kind, Node::work)
                .containsExactly(Kind.AWAIT, "await Approved within 48h else reject");
    }

    @Test
    void takesConditionsAsTypedWithoutComments() {
        assertThat(Drawn.graph("hostile").nodes().get(2).condition())
                .hasValue("order.tier == Tier.GOLD && order.name != \"\\u202e\"");
    }

    @Test
    void knowsQueriesByTheirOperation() {
        assertThat(Drawn.graph("zones").nodes())
                .filteredOn(Node::isQuery)
                .extracting(Node::name)
                .containsExactly("weight");
        assertThat(Drawn.graph("zones").nodes().get(0).operation()).hasValue(OperationKind.COMMAND);
    }

    @Test
    void showsOfABrokenSagaWhatIsKnown() {
        SagaGraph graph = Drawn.graphs("broken").get(0);

        assertThat(graph.nodes()).extracting(Node::name).containsExactly("one", "two", "three", "four", "five");
        assertThat(graph.nodes()).extracting(Node::zone).containsOnly(Zone.FREE);
        assertThat(graph.edges()).allMatch(edge -> edge.from() < edge.to());
    }

    @Test
    void everySagaOfTheCorpusHasAGraphOfAllItsSteps() {
        assertThat(Drawn.all())
                .hasSizeGreaterThan(70)
                .allSatisfy(graph -> assertThat(graph.edges())
                        .allMatch(edge -> edge.from() < graph.nodes().size()
                                && edge.to() < graph.nodes().size()
                                && edge.from() != edge.to()));
    }
}
