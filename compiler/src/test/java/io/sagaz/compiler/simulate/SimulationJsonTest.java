package io.sagaz.compiler.simulate;

import static io.sagaz.compiler.simulate.SagaBuilder.retry;
import static io.sagaz.compiler.simulate.SagaBuilder.step;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sagaz.kernel.CallDefinition;
import io.sagaz.kernel.SagaDefinition;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The form that programs rely on: these keys with these types are there; others may come to stand beside them. */
class SimulationJsonTest {
    private static final SagaDefinition SAGA = new SagaBuilder()
            .timeout(Duration.ofHours(1))
            .step(step("reserve").fails("OutOfStock", "Closed").undo())
            .step(step("wrap"))
            .step(step("charge").pivot().fails("Declined").verify().after("reserve", "wrap"))
            .step(step("ship").after("charge").recover(retry(2)))
            .build();

    private final Simulator simulator = new Simulator();

    @Test
    void hasTheKeysOfASaga() throws IOException {
        JsonNode saga =
                json(call -> Optional.of(Duration.ofMillis(100))).get("sagas").get(0);

        assertThat(saga.get("saga").textValue()).isEqualTo("Test");
        assertThat(saga.get("namespace").textValue()).isEqualTo("shop");
        assertThat(saga.get("version").intValue()).isEqualTo(1);
        assertThat(saga.get("layers").intValue()).isEqualTo(3);
        assertThat(saga.get("width").intValue()).isEqualTo(2);
        assertThat(texts(saga.get("criticalPath"))).containsExactly("reserve", "charge", "ship");
        assertThat(saga.get("criticalPathMs").isIntegralNumber()).isTrue();
        assertThat(saga.get("criticalPathMs").longValue()).isEqualTo(300);
        assertThat(saga.get("steps").isArray()).isTrue();
        assertThat(saga.get("scenarios").isArray()).isTrue();
    }

    @Test
    void leavesOutATimeThatNobodyKnows() throws IOException {
        assertThat(json(call -> Optional.empty()).get("sagas").get(0).has("criticalPathMs"))
                .isFalse();
    }

    @Test
    void hasTheKeysOfEachStep() throws IOException {
        JsonNode steps = json(call -> Optional.empty()).get("sagas").get(0).get("steps");

        assertThat(steps).hasSize(4).allSatisfy(step -> {
            assertThat(step.get("step").isTextual()).isTrue();
            assertThat(step.get("kind").textValue()).isEqualTo("action");
            assertThat(step.get("zone").textValue()).isIn("before", "pivot", "after", "beside", "free");
            assertThat(step.get("layer").isInt()).isTrue();
            assertThat(step.get("after").isArray()).isTrue();
        });
        assertThat(steps.get(2).get("zone").textValue()).isEqualTo("pivot");
        assertThat(texts(steps.get(2).get("after"))).containsExactly("reserve", "wrap");
    }

    @Test
    void hasTheKeysOfEachScenario() throws IOException {
        JsonNode scenarios = json(call -> Optional.empty()).get("sagas").get(0).get("scenarios");

        assertThat(scenarios).hasSizeGreaterThan(10).allSatisfy(scenario -> {
            assertThat(scenario.get("fail").textValue()).matches("\\w+=[a-z][\\w:/.-]*");
            assertThat(scenario.get("recovery"))
                    .allSatisfy(it -> assertThat(it.isTextual()).isTrue());
            assertThat(scenario.get("recovery").isArray()).isTrue();
            assertThat(scenario.get("compensations").isArray()).isTrue();
            assertThat(scenario.get("compensations")).allSatisfy(group -> {
                assertThat(group.isArray()).isTrue();
                assertThat(group)
                        .isNotEmpty()
                        .allSatisfy(it -> assertThat(it.isTextual()).isTrue());
            });
            assertThat(scenario.get("status").textValue()).matches("[A-Z_]+");
            assertThat(scenario.get("residue").isArray()).isTrue();
        });
    }

    @Test
    void sameInputSameBytes() {
        Function<CallDefinition, Optional<Duration>> unknown = call -> Optional.empty();

        assertThat(SimulationJson.of(List.of(simulator.simulate(SAGA, unknown))))
                .isEqualTo(SimulationJson.of(List.of(simulator.simulate(SAGA, unknown))));
    }

    private JsonNode json(Function<CallDefinition, Optional<Duration>> latency) throws IOException {
        return new ObjectMapper().readTree(SimulationJson.of(List.of(simulator.simulate(SAGA, latency))));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(node -> texts.add(node.textValue()));
        return texts;
    }
}
