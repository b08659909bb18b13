package io.sagaz.runtime.engine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sagaz.runtime.Effects;
import io.sagaz.runtime.OperationType;
import io.sagaz.runtime.Participant;
import io.sagaz.runtime.Script;
import io.sagaz.runtime.ServiceType;
import io.sagaz.runtime.StepContext;
import io.sagaz.runtime.store.MemoryStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private static final Script TRIP = Script.saga("Trip").step("pay").build();

    private static Engine.Builder builder() {
        return Engine.builder().store(new MemoryStore(InstantSource.system()));
    }

    @Test
    void namesEveryServiceThatIsMissing() {
        Script other = Script.saga("Other")
                .services(new Named("test.Zebra"), new Named("test.Ant"))
                .step("pay")
                .build();

        assertThatThrownBy(() -> builder().saga(TRIP).saga(other).start())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("no object serves test.Ant, test.Participant, test.Zebra; add .service(");
    }

    @Test
    void refusesWhatIsThereTwice() {
        assertThatThrownBy(() -> builder()
                        .saga(TRIP)
                        .saga(TRIP)
                        .service(Participant.TYPE, new Effects())
                        .start())
                .hasMessage("saga test.Trip version 1 is registered twice");
        assertThatThrownBy(() -> builder()
                        .saga(TRIP)
                        .service(Participant.TYPE, new Effects())
                        .service(Participant.TYPE, new Effects())
                        .start())
                .hasMessage("service test.Participant is bound twice");
    }

    @Test
    void refusesSettingsOutOfRange() {
        assertThatThrownBy(() -> builder().workers(0)).hasMessage("workers is 0, but must be from 1 to 10000");
        assertThatThrownBy(() -> builder().startsMax(1_000_001))
                .hasMessage("startsMax is 1000001, but must be from 1 to 1000000");
        assertThatThrownBy(() -> builder().payloadBytesMax(0))
                .hasMessage("payloadBytesMax is 0, but must be from 1 to 67108864");
        assertThatThrownBy(() -> builder().requestTimeout(Duration.ZERO))
                .hasMessage("requestTimeout is PT0S, but must be from PT0.001S to PT1H");
        assertThatThrownBy(() -> builder().shutdownGrace(Duration.ofSeconds(-1)))
                .hasMessage("shutdownGrace is PT-1S, but must be from PT0S to PT1H");
        assertThatThrownBy(() -> builder().node(" ")).hasMessage("node is blank, but must name this process");
        assertThatThrownBy(() -> Engine.builder().start()).hasMessageStartingWith("no store;");
    }

    private record Named(String name) implements ServiceType<Runnable> {
        @Override
        public Class<Runnable> type() {
            return Runnable.class;
        }

        @Override
        public List<OperationType> operations() {
            return List.of();
        }

        @Override
        public Object call(
                Runnable service, String operation, List<? extends @Nullable Object> arguments, StepContext step) {
            throw new IllegalStateException("never called");
        }
    }
}
