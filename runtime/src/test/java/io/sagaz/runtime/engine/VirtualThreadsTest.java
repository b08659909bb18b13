package io.sagaz.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.sagaz.runtime.Effects;
import io.sagaz.runtime.Outcome;
import io.sagaz.runtime.Participant;
import io.sagaz.runtime.SagaHandle;
import io.sagaz.runtime.Sagaz;
import io.sagaz.runtime.Script;
import io.sagaz.runtime.StepContext;
import io.sagaz.runtime.store.MemoryStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** Which threads handlers run on. */
@Timeout(60)
class VirtualThreadsTest {
    private static final Script TRIP =
            Script.saga("Trip").keyed().step("hotel").step("pay").pivot().build();

    private final Watching watching = new Watching();

    private void run(int sagas) throws InterruptedException {
        try (Sagaz sagaz = Engine.builder()
                .store(new MemoryStore(InstantSource.system()))
                .saga(TRIP)
                .service(Participant.TYPE, watching)
                .start()) {
            List<SagaHandle<String>> handles = new ArrayList<>();
            for (int i = 0; i < sagas; i++) {
                handles.add(sagaz.start(TRIP, "t" + i));
            }
            for (SagaHandle<String> handle : handles) {
                assertThat(handle.await(Duration.ofSeconds(20))).isInstanceOf(Outcome.Completed.class);
            }
        }
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_21)
    void areVirtualWhereTheyExist() throws InterruptedException {
        run(200);

        assertThat(watching.threads).hasSize(400).allMatch(VirtualThreadsTest::isVirtual);
    }

    @Test
    @EnabledForJreRange(max = JRE.JAVA_20)
    void areReusedWhereTheyAreDear() throws InterruptedException {
        run(200);

        assertThat(watching.threads)
                .hasSize(400)
                .allMatch(thread -> thread.getName().startsWith("sagaz-worker-"));
        assertThat(watching.threads.stream().distinct().count()).isLessThanOrEqualTo(64);
    }

    /** The method isn't there at compile time. */
    private static boolean isVirtual(Thread thread) {
        try {
            return (boolean) Thread.class.getMethod("isVirtual").invoke(thread);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("virtual threads are as old as Java 21", e);
        }
    }

    private static final class Watching implements Participant {
        private final Effects effects = new Effects();
        private final Queue<Thread> threads = new ConcurrentLinkedQueue<>();

        @Override
        public String act(String step, StepContext context) throws Refused {
            threads.add(Thread.currentThread());
            return effects.act(step, context);
        }

        @Override
        public String other(String step, StepContext context) throws Refused {
            return effects.other(step, context);
        }

        @Override
        public @Nullable String find(UUID request, StepContext context) {
            return effects.find(request, context);
        }

        @Override
        public void undo(UUID request, StepContext context) {
            effects.undo(request, context);
        }
    }
}
