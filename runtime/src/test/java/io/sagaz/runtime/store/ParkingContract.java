package io.sagaz.runtime.store;

import static io.sagaz.runtime.store.Rows.CREATED;
import static io.sagaz.runtime.store.Rows.changed;
import static io.sagaz.runtime.store.Rows.id;
import static io.sagaz.runtime.store.Rows.saga;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sagaz.kernel.SagaStatus;
import io.sagaz.runtime.SagazBugException;
import io.sagaz.runtime.store.Rows.Writing;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store does with sagas that are nobody's for a while. */
interface ParkingContract {
    Store store();

    /** A lane that is open. */
    long lane();

    /** Closes the store and opens it again, as another run does; its lanes are gone. */
    void restart();

    private Writing writing() {
        return new Writing(lane());
    }

    private static Parking parking(long number, Duration wake) {
        return new Parking(id(number), Optional.of(CREATED.plus(wake)));
    }

    @Test
    default void givesTheParkedSagasThatAreDueOnceFirstThingsFirst() {
        writing()
                .create(saga(1), saga(2), saga(3), saga(4))
                .park(
                        parking(1, Duration.ofMinutes(3)),
                        parking(2, Duration.ofMinutes(1)),
                        parking(3, Duration.ofMinutes(2)),
                        new Parking(id(4), Optional.empty()))
                .to(store());

        assertThat(store().nextWake()).contains(CREATED.plus(Duration.ofMinutes(1)));
        assertThat(store().claimDue(lane(), CREATED.plusSeconds(59), 10)).isEmpty();
        assertThat(store().claimDue(lane(), CREATED.plus(Duration.ofHours(1)), 2))
                .containsExactly(saga(2), saga(3));
        assertThat(store().claimDue(lane(), CREATED.plus(Duration.ofHours(1)), 2))
                .containsExactly(saga(1));
        assertThat(store().claimDue(lane(), CREATED.plus(Duration.ofHours(1)), 2))
                .isEmpty();
        assertThat(store().nextWake()).isEmpty();
    }

    @Test
    default void leavesParkedSagasWhereTheyAreAfterARestart() {
        writing()
                .create(saga(1), saga(2))
                .park(parking(1, Duration.ofMinutes(3)))
                .to(store());
        restart();
        long later = store().openLane("node-1");

        assertThat(store().claim(later, 10)).containsExactly(saga(2));
        assertThat(store().nextWake()).contains(CREATED.plus(Duration.ofMinutes(3)));
        assertThat(store().claimDue(later, CREATED.plus(Duration.ofMinutes(3)), 10))
                .containsExactly(saga(1));
    }

    @Test
    default void givesOneSagaToWhoAsksForIt() {
        writing()
                .create(saga(1), saga(2), saga(3), saga(id(4), Optional.empty(), SagaStatus.COMPLETED))
                .park(parking(1, Duration.ofMinutes(3)), new Parking(id(2), Optional.empty()))
                .to(store());

        assertThat(store().claim(lane(), id(1))).contains(saga(1));
        assertThat(store().claim(lane(), id(1))).as("again").isEmpty();
        assertThat(store().claim(lane(), id(2))).contains(saga(2));
        assertThat(store().claim(lane(), id(3))).as("of a living lane").isEmpty();
        assertThat(store().claim(lane(), id(4))).as("ended").isEmpty();
        assertThat(store().claim(lane(), id(5))).as("never was").isEmpty();
        assertThat(store().nextWake()).isEmpty();
        restart();
        long later = store().openLane("node-1");
        assertThat(store().claim(later, id(3)))
                .as("of a lane of an earlier run")
                .contains(saga(3));
    }

    @Test
    default void listsTheOpenSagasOfALane() {
        writing()
                .create(saga(1), saga(2), saga(3), saga(4), saga(id(5), Optional.empty(), SagaStatus.COMPLETED))
                .park(parking(2, Duration.ZERO))
                .to(store());

        assertThat(store().held(lane(), id(1), 10)).containsExactly(id(3), id(4));
        assertThat(store().held(lane(), id(0), 2)).containsExactly(id(1), id(3));
        assertThat(store().held(lane() + 1, id(0), 10)).isEmpty();
    }

    @Test
    default void fencesWhoClaims() {
        writing().create(saga(1)).park(parking(1, Duration.ZERO)).to(store());
        restart();

        assertThatThrownBy(() -> store().claimDue(lane(), Instant.MAX, 10)).isInstanceOf(FencedException.class);
        assertThatThrownBy(() -> store().claim(lane(), id(1))).isInstanceOf(FencedException.class);
        assertThat(store().nextWake()).contains(CREATED);
    }

    @Test
    default void wakesNobodyWhoHasEnded() {
        writing().create(saga(1)).park(parking(1, Duration.ZERO)).to(store());

        writing().change(changed(saga(1), SagaStatus.COMPENSATED, "x")).to(store());

        assertThat(store().nextWake()).isEmpty();
        assertThat(store().claim(lane(), id(1))).isEmpty();
    }

    @Test
    default void makesAParkedSagaDueForWhatElseHappens() {
        Instant now = CREATED.plusSeconds(1);
        writing()
                .create(saga(1), saga(2), saga(3), saga(4))
                .park(
                        new Parking(id(1), Optional.empty()),
                        parking(2, Duration.ofMinutes(1)),
                        parking(4, Duration.ZERO))
                .to(store());

        writing()
                .wake(new Wake(id(1), now), new Wake(id(2), now), new Wake(id(3), now), new Wake(id(4), now))
                .wake(new Wake(id(9), now))
                .to(store());

        assertThat(store().nextWake()).as("not later than planned").contains(CREATED);
        assertThat(store().claimDue(lane(), now, 10))
                .as("not what a lane has")
                .containsExactly(saga(1), saga(2), saga(4));
    }

    @Test
    default void makesASagaDueThatParksAtTheSameTime() {
        writing()
                .create(saga(1))
                .park(new Parking(id(1), Optional.empty()))
                .wake(new Wake(id(1), CREATED))
                .to(store());

        assertThat(store().nextWake()).contains(CREATED);
    }

    @Test
    default void makesNobodyDueWhoHasEnded() {
        writing()
                .create(saga(id(1), Optional.empty(), SagaStatus.COMPLETED))
                .wake(new Wake(id(1), CREATED))
                .to(store());

        assertThat(store().nextWake()).isEmpty();
    }

    @Test
    default void givesACompletedSagaToTheLaneThatHasItGoBack() {
        SagaRow completed = saga(id(1), Optional.empty(), SagaStatus.COMPLETED);
        writing()
                .create(completed, saga(2), saga(id(3), Optional.empty(), SagaStatus.COMPENSATED))
                .to(store());

        assertThat(store().reopen(lane(), id(2))).as("open").isEmpty();
        assertThat(store().reopen(lane(), id(3))).as("gone back").isEmpty();
        assertThat(store().reopen(lane(), id(4))).as("never was").isEmpty();
        assertThat(store().reopen(lane(), id(1))).contains(completed);
        assertThat(store().saga(id(1))).contains(completed);

        SagaRow back = changed(completed, SagaStatus.COMPENSATING, "x");
        writing().change(back).to(store());
        assertThat(store().held(lane(), id(0), 10)).containsExactly(id(1), id(2));
        assertThat(store().reopen(lane(), id(1))).as("goes back").isEmpty();
    }

    @Test
    default void givesACompletedSagaAgainWhenItsLaneIsGone() {
        writing().create(saga(id(1), Optional.empty(), SagaStatus.COMPLETED)).to(store());
        store().reopen(lane(), id(1));
        restart();
        long later = store().openLane("node-1");

        assertThat(store().claim(later, 10)).isEmpty();
        assertThat(store().reopen(later, id(1))).isPresent();
        new Writing(later).park(new Parking(id(1), Optional.empty())).to(store());
        assertThat(store().nextWake()).isEmpty();
        assertThat(store().saga(id(1)).orElseThrow().status()).isEqualTo(SagaStatus.COMPLETED);
    }

    @Test
    default void keepsAWakeTimeBeyondAllOthers() {
        writing()
                .create(saga(1))
                .park(new Parking(id(1), Optional.of(Instant.MAX)))
                .to(store());

        assertThat(store().nextWake()).contains(Parking.WAKE_MAX);
    }

    @Test
    default void parksNobodyWhoIsNotStored() {
        assertThatThrownBy(() -> writing().park(parking(9, Duration.ZERO)).to(store()))
                .isInstanceOf(SagazBugException.class);
    }

    @Test
    default void listsTheOpenSagasThatAreOverdueTheLongestFirst() {
        writing().create(saga(1), saga(2), saga(3)).to(store());
        SagaRow first =
                saga(1).with(SagaStatus.RUNNING, Optional.empty(), CREATED, Optional.of(CREATED.plusSeconds(9)));
        SagaRow second =
                saga(2).with(SagaStatus.SUSPENDED, Optional.of("x"), CREATED, Optional.of(CREATED.plusSeconds(3)));
        writing().change(first, second).to(store());

        assertThat(store().overdue(10)).containsExactly(second, first);
        assertThat(store().overdue(1)).containsExactly(second);
        assertThat(store().saga(id(1))).contains(first);

        writing()
                .change(second.with(SagaStatus.COMPLETED, Optional.empty(), CREATED))
                .to(store());
        assertThat(store().overdue(10)).containsExactly(first);
    }
}
