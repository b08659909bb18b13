package io.sagaz.runtime.store;

import static io.sagaz.runtime.store.Rows.changed;
import static io.sagaz.runtime.store.Rows.entry;
import static io.sagaz.runtime.store.Rows.id;
import static io.sagaz.runtime.store.Rows.message;
import static io.sagaz.runtime.store.Rows.saga;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sagaz.kernel.SagaStatus;
import io.sagaz.runtime.store.Rows.Writing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What every store does for writers, one after the other and side by side. */
interface LaneContract {
    Store store();

    /** A lane that is open. */
    long lane();

    /** Closes the store and opens it again, as another run does; its lanes are gone. */
    void restart();

    @Test
    default void refusesABatchOfALaneThatNeverWas() {
        assertThatThrownBy(() -> new Writing(lane() + 99).create(saga(1)).to(store()))
                .isInstanceOf(FencedException.class)
                .hasMessageContaining("lane " + (lane() + 99));

        assertThat(store().saga(id(1))).isEmpty();
    }

    @Test
    default void fencesTheLanesOfAnEarlierRun() {
        new Writing(lane()).create(saga(1)).to(store());
        restart();

        assertThatThrownBy(() -> new Writing(lane()).enter(entry(1, 1)).to(store()))
                .isInstanceOf(FencedException.class);
        assertThatThrownBy(() -> store().claim(lane(), 10)).isInstanceOf(FencedException.class);

        assertThat(store().journal(id(1))).isEmpty();
    }

    @Test
    default void neverUsesALaneTwice() {
        long second = store().openLane("node-1");
        restart();
        long third = store().openLane("node-2");

        assertThat(second).isGreaterThan(lane());
        assertThat(third).isGreaterThan(second);
    }

    @Test
    default void keepsTheOtherLanesOfTheSameRun() {
        long second = store().openLane("node-1");

        new Writing(lane()).create(saga(1)).to(store());
        new Writing(second).create(saga(2)).to(store());

        assertThat(store().claim(second, 10)).isEmpty();
        assertThat(store().claim(lane(), 10)).isEmpty();
    }

    @Test
    default void claimsTheOpenSagasOfAnEarlierRunOnceOldestFirst() {
        SagaRow suspended = saga(id(2), Optional.empty(), SagaStatus.SUSPENDED);
        new Writing(lane())
                .create(saga(4), suspended, saga(3), saga(1), saga(id(5), Optional.empty(), SagaStatus.COMPLETED))
                .change(changed(saga(3), SagaStatus.COMPENSATED, "x"))
                .to(store());
        restart();
        long later = store().openLane("node-1");

        List<SagaRow> first = store().claim(later, 2);
        List<SagaRow> rest = store().claim(later, 10);

        assertThat(first).containsExactly(saga(1), suspended);
        assertThat(rest).containsExactly(saga(4));
        assertThat(store().claim(later, 10)).isEmpty();
        assertThat(store().claim(store().openLane("node-1"), 10)).isEmpty();
    }

    @Test
    default void readersSeeWholeBatchesWhileOthersWrite() throws Exception {
        int batches = 200;
        AtomicLong done = new AtomicLong();
        ExecutorService pool = Executors.newFixedThreadPool(3);
        try {
            List<Future<Integer>> readers = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                readers.add(pool.submit(() -> {
                    int seen = 0;
                    while (done.get() < batches) {
                        seen = Math.max(seen, checkWhole());
                    }
                    return Math.max(seen, checkWhole());
                }));
            }
            pool.submit(() -> {
                        for (int i = 0; i < batches; i++) {
                            new Writing(lane())
                                    .enter(entry(1, 2L * i + 1), entry(1, 2L * i + 2))
                                    .to(store());
                            done.incrementAndGet();
                        }
                    })
                    .get(60, TimeUnit.SECONDS);

            for (Future<Integer> reader : readers) {
                assertThat(reader.get(60, TimeUnit.SECONDS)).isEqualTo(2 * batches);
            }
        } finally {
            done.set(batches);
            pool.shutdownNow();
        }
    }

    private int checkWhole() {
        int entries = store().journal(id(1)).size();
        assertThat(entries % 2).as("%d entries of batches of two", entries).isZero();
        return entries;
    }

    @Test
    default void writersOfSeveralLanesDoNotDisturbEachOther() throws Exception {
        long[] lanes = {lane(), store().openLane("node-1"), store().openLane("node-1")};
        ExecutorService pool = Executors.newFixedThreadPool(lanes.length);
        try {
            List<Future<?>> writers = new ArrayList<>();
            for (int i = 0; i < lanes.length; i++) {
                long own = lanes[i];
                long number = i + 1L;
                writers.add(pool.submit(() -> {
                    for (int n = 1; n <= 50; n++) {
                        new Writing(own)
                                .enter(entry(number, n))
                                .send(message(own, n, number))
                                .to(store());
                    }
                }));
            }
            for (Future<?> writer : writers) {
                writer.get(60, TimeUnit.SECONDS);
            }
        } finally {
            pool.shutdownNow();
        }

        assertThat(store().outbox(1000)).hasSize(150);
        assertThat(store().journal(id(3))).hasSize(50);
    }
}
