package io.sagaz.runtime.store;

import static io.sagaz.runtime.store.Rows.changed;
import static io.sagaz.runtime.store.Rows.entry;
import static io.sagaz.runtime.store.Rows.id;
import static io.sagaz.runtime.store.Rows.message;
import static io.sagaz.runtime.store.Rows.saga;
import static org.assertj.core.api.Assertions.assertThat;

import io.sagaz.kernel.SagaStatus;
import io.sagaz.runtime.store.Rows.Writing;
import io.sagaz.runtime.store.Store.KeyTaken;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How every store keeps starts with one business key to one saga. */
interface BusinessKeyContract {
    Store store();

    /** A lane that is open. */
    long lane();

    /** Closes the store and opens it again, as another run does; its lanes are gone. */
    void restart();

    @Test
    default void startsOnceForEachBusinessKey() {
        new Writing(lane()).create(saga(1, "order-1")).to(store());

        List<KeyTaken> taken = new Writing(lane())
                .create(saga(2, "order-1"), saga(3, "order-3"))
                .enter(entry(2, 1), entry(3, 1))
                .send(message(lane(), 1, 2), message(lane(), 2, 3))
                .change(changed(saga(2, "order-1"), SagaStatus.COMPLETED, ""))
                .to(store());

        assertThat(taken).containsExactly(new KeyTaken(id(2), id(1)));
        assertThat(store().saga(id(2))).isEmpty();
        assertThat(store().journal(id(2))).isEmpty();
        assertThat(store().saga(Rows.TYPE, "", "order-1")).contains(saga(1, "order-1"));
        assertThat(store().saga(id(3))).isPresent();
        assertThat(store().journal(id(3))).hasSize(1);
        assertThat(store().outbox(10)).containsExactly(message(lane(), 2, 3));
    }

    @Test
    default void startsOnceForEachBusinessKeyWithinABatch() {
        List<KeyTaken> taken = new Writing(lane())
                .create(saga(5, "order-1"), saga(2, "order-1"), saga(3, "order-1"))
                .enter(entry(5, 1), entry(2, 1), entry(3, 1))
                .to(store());

        assertThat(taken).containsExactly(new KeyTaken(id(2), id(5)), new KeyTaken(id(3), id(5)));
        assertThat(store().journal(id(5))).hasSize(1);
        assertThat(store().journal(id(2))).isEmpty();
    }

    @Test
    default void keepsAKeyTakenAfterTheEndAndARestart() {
        SagaRow first = saga(1, "order-1");
        new Writing(lane())
                .create(first)
                .change(changed(first, SagaStatus.COMPLETED, ""))
                .to(store());
        restart();
        long later = store().openLane("node-1");

        List<KeyTaken> taken = new Writing(later).create(saga(2, "order-1")).to(store());

        assertThat(taken).containsExactly(new KeyTaken(id(2), id(1)));
    }

    @Test
    default void tellsKeysApartByTypeAndTenant() {
        SagaRow row = saga(1, "order-1");
        SagaRow otherType = new SagaRow(
                id(2),
                "Other",
                1,
                "h",
                "",
                row.businessKey(),
                row.status(),
                row.cause(),
                row.createdAt(),
                row.updatedAt(),
                Optional.empty());
        SagaRow otherTenant = new SagaRow(
                id(3),
                row.type(),
                1,
                "h",
                "t",
                row.businessKey(),
                row.status(),
                row.cause(),
                row.createdAt(),
                row.updatedAt(),
                Optional.empty());

        assertThat(new Writing(lane()).create(row, otherType, otherTenant).to(store()))
                .isEmpty();

        assertThat(store().saga("Other", "", "order-1")).contains(otherType);
        assertThat(store().saga(row.type(), "t", "order-1")).contains(otherTenant);
    }

    @Test
    default void startsAnyNumberOfSagasWithoutAKey() {
        assertThat(new Writing(lane()).create(saga(1), saga(2)).to(store())).isEmpty();

        assertThat(store().sagas(SagaStatus.RUNNING, 10)).containsExactly(saga(1), saga(2));
    }
}
