package io.sagaz.runtime.store;

import io.sagaz.kernel.SagaStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rows and batches for tests. */
final class Rows {
    static final String TYPE = "shop.orders.FulfilOrder";
    static final Instant CREATED = Instant.parse("2026-03-01T10:00:00.123456Z");

    private Rows() {}

    /** Time-ordered: a higher number is a later saga. */
    static UUID id(long number) {
        return new UUID(0x0195_0000_0000_7000L + (number << 16), 0x8000_0000_0000_0000L | number);
    }

    static SagaRow saga(long number) {
        return saga(id(number), Optional.empty(), SagaStatus.RUNNING);
    }

    static SagaRow saga(long number, String businessKey) {
        return saga(id(number), Optional.of(businessKey), SagaStatus.RUNNING);
    }

    static SagaRow saga(UUID id, Optional<String> businessKey, SagaStatus status) {
        return new SagaRow(
                id, TYPE, 1, "h1", "", businessKey, status, Optional.empty(), CREATED, CREATED, Optional.empty());
    }

    static SagaRow changed(SagaRow row, SagaStatus status, String cause) {
        return row.with(status, Optional.of(cause), row.createdAt().plusSeconds(5));
    }

    static JournalEntry entry(long saga, long sequence) {
        return entry(saga, sequence, "{\"at\":\"2026-03-01T10:00:00Z\",\"n\":" + sequence + "}");
    }

    static JournalEntry entry(long saga, long sequence, String body) {
        return new JournalEntry(id(saga), sequence, "succeeded", "json", body);
    }

    static OutboxRow message(long lane, long position, long saga) {
        return new OutboxRow(
                lane,
                position,
                id(saga),
                "shop.orders.OrderShipped",
                Optional.of("order-" + saga),
                "shop.orders.OrderShipped",
                "ship",
                "json",
                "{\"order\":" + saga + "}",
                CREATED);
    }

    static DefinitionRow definition(String json) {
        return new DefinitionRow(TYPE, 1, "h1", json);
    }

    /** Collects what one commit writes. */
    static final class Writing {
        private final long lane;
        private final List<SagaRow> created = new ArrayList<>();
        private final List<SagaRow> changed = new ArrayList<>();
        private final List<JournalEntry> entries = new ArrayList<>();
        private final List<OutboxRow> messages = new ArrayList<>();
        private final List<Parking> parked = new ArrayList<>();
        private final List<Wake> woken = new ArrayList<>();
        private final List<DefinitionRow> definitions = new ArrayList<>();

        Writing(long lane) {
            this.lane = lane;
        }

        Writing create(SagaRow... rows) {
            created.addAll(List.of(rows));
            return this;
        }

        Writing change(SagaRow... rows) {
            changed.addAll(List.of(rows));
            return this;
        }

        Writing enter(JournalEntry... rows) {
            entries.addAll(List.of(rows));
            return this;
        }

        Writing send(OutboxRow... rows) {
            messages.addAll(List.of(rows));
            return this;
        }

        Writing park(Parking... parkings) {
            parked.addAll(List.of(parkings));
            return this;
        }

        Writing wake(Wake... wakes) {
            woken.addAll(List.of(wakes));
            return this;
        }

        Writing define(DefinitionRow... rows) {
            definitions.addAll(List.of(rows));
            return this;
        }

        Batch batch() {
            return new Batch(lane, created, changed, entries, messages, parked, woken, definitions);
        }

        List<Store.KeyTaken> to(Store store) {
            return store.write(batch());
        }
    }
}
