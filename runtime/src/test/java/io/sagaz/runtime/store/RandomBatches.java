package io.sagaz.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.sagaz.kernel.SagaStatus;
import io.sagaz.runtime.store.Rows.Writing;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/** Writes random batches, many of them refused, to a store and to a model, and compares what both say and have. */
final class RandomBatches {
    private static final int SAGAS = 12;

    private final long seed;
    private final Random random;
    private final StoreModel model = new StoreModel();
    private final Supplier<Store> restart;
    private Store store;
    private long lane;

    RandomBatches(long seed, Store store, Supplier<Store> restart) {
        this.seed = seed;
        this.random = new Random(seed);
        this.store = store;
        this.restart = restart;
    }

    void run(int steps) {
        openLane();
        for (int step = 0; step < steps; step++) {
            int dice = random.nextInt(20);
            if (dice == 0) {
                store = restart.get();
                model.restart();
                if (random.nextBoolean()) {
                    openLane();
                }
            } else if (dice == 1) {
                openLane();
            } else if (dice < 4) {
                int limit = 1 + random.nextInt(3);
                long claiming = lane;
                Instant until = Rows.CREATED.plusSeconds(random.nextInt(100));
                compare(step, () -> store.claim(claiming, limit), () -> model.claim(claiming, limit));
                compare(
                        step,
                        () -> store.claimDue(claiming, until, limit),
                        () -> model.claimDue(claiming, until, limit));
            } else {
                Batch batch = batch();
                compare(step, () -> store.write(batch), () -> model.write(batch));
            }
            compareContent(step);
        }
        assertThat(model.refusals()).as("refused batches, seed %d", seed).isPositive();
    }

    private void openLane() {
        lane = store.openLane("node");
        model.openLane(lane);
    }

    private Batch batch() {
        Writing writing = new Writing(lane);
        Set<Long> created = new HashSet<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            long number = 1L + random.nextInt(SAGAS);
            if (created.add(number)) {
                writing.create(
                        random.nextBoolean() ? Rows.saga(number, "key-" + random.nextInt(SAGAS)) : Rows.saga(number));
            }
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            writing.enter(Rows.entry(1L + random.nextInt(SAGAS), 1L + random.nextInt(40)));
        }
        for (int i = random.nextInt(2); i > 0; i--) {
            writing.send(Rows.message(lane, 1L + random.nextInt(60), 1L + random.nextInt(SAGAS)));
        }
        for (SagaRow row : model.sagas()) {
            if (random.nextInt(8) == 0) {
                SagaStatus[] statuses = SagaStatus.values();
                SagaStatus status = statuses[random.nextInt(statuses.length)];
                writing.change(Rows.changed(row, status, "cause " + random.nextInt(9)));
            }
            if (random.nextInt(8) == 0) {
                // Each at a time of its own, since those of one time are claimed in any order.
                Instant wake = Rows.CREATED.plusNanos(1_000L * random.nextInt(100_000_000));
                writing.park(new Parking(row.id(), random.nextBoolean() ? Optional.of(wake) : Optional.empty()));
            }
        }
        if (random.nextInt(5) == 0) {
            writing.define(Rows.definition("{\"n\":" + random.nextInt(9) + "}"));
        }
        return writing.batch();
    }

    private void compare(int step, Supplier<List<?>> actual, Supplier<List<?>> expected) {
        assertThat(answer(actual)).as("seed %d, step %d", seed, step).isEqualTo(answer(expected));
    }

    private static Object answer(Supplier<List<?>> call) {
        try {
            return call.get();
        } catch (FencedException | DuplicateEntryException e) {
            return e.getClass();
        }
    }

    private void compareContent(int step) {
        String where = "seed %d, step %d".formatted(seed, step);
        assertThat(store.outbox(1000)).as(where).isEqualTo(model.outbox());
        assertThat(store.nextWake()).as(where).isEqualTo(model.nextWake());
        assertThat(store.definition(Rows.TYPE, 1, "h1")).as(where).isEqualTo(model.definition());
        for (SagaStatus status : SagaStatus.values()) {
            assertThat(store.sagas(status, 1000))
                    .as(where)
                    .isEqualTo(model.sagas().stream()
                            .filter(row -> row.status() == status)
                            .toList());
        }
        for (int number = 1; number <= SAGAS; number++) {
            assertThat(store.journal(Rows.id(number))).as(where).isEqualTo(model.journal(Rows.id(number)));
            String key = "key-" + number;
            assertThat(store.saga(Rows.TYPE, "", key))
                    .as(where)
                    .isEqualTo(model.sagas().stream()
                            .filter(row -> row.businessKey().equals(Optional.of(key)))
                            .findAny());
        }
    }
}
