package io.sagaz.compiler.simulate;

import static io.sagaz.compiler.simulate.SagaBuilder.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.sagaz.kernel.SagaDefinition;
import io.sagaz.kernel.Zone;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShapeTest {
    private static final SagaDefinition SAGA = new SagaBuilder()
            .step(step("a"))
            .step(step("b"))
            .step(step("c").after("b"))
            .step(step("d").after("a", "c").pivot())
            .step(step("e").after("a"))
            .step(step("f").after("d"))
            .build();

    @Test
    void findsLayersWidthAndZones() {
        Shape shape = Shape.of(SAGA, call -> Optional.empty());

        assertThat(shape.layers()).isEqualTo(4);
        assertThat(shape.width()).isEqualTo(2);
        assertThat(shape.commitSteps()).containsExactly("d");
        assertThat(shape.steps()).extracting(Shape.Step::layer).containsExactly(1, 1, 2, 3, 2, 4);
        assertThat(shape.steps())
                .extracting(Shape.Step::zone)
                .containsExactly(Zone.BEFORE, Zone.BEFORE, Zone.BEFORE, Zone.PIVOT, Zone.BESIDE, Zone.AFTER);
    }

    @Test
    void theCriticalPathIsTheOneOfMostStepsWhereNoTimeIsKnown() {
        Shape shape = Shape.of(SAGA, call -> Optional.empty());

        assertThat(shape.criticalPath()).containsExactly("b", "c", "d", "f");
        assertThat(shape.criticalPathTime()).isEmpty();
    }

    @Test
    void theCriticalPathIsTheSlowestWhereTimesAreKnown() {
        Map<String, Duration> times = Map.of("a", Duration.ofSeconds(5), "c", Duration.ofSeconds(1));

        Shape shape = Shape.of(SAGA, call -> Optional.ofNullable(times.get(call.operation())));

        assertThat(shape.criticalPath()).containsExactly("a", "d", "f");
        assertThat(shape.criticalPathTime()).contains(Duration.ofSeconds(5));
    }
}
