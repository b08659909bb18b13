package io.sagaz.runtime.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sagaz.kernel.Alternative;
import io.sagaz.kernel.Decision;
import io.sagaz.kernel.SagaStatus;
import io.sagaz.runtime.Effects;
import io.sagaz.runtime.HistoryEntry;
import io.sagaz.runtime.Outcome;
import io.sagaz.runtime.Participant;
import io.sagaz.runtime.RelatedSaga;
import io.sagaz.runtime.SagaHandle;
import io.sagaz.runtime.Script;
import io.sagaz.runtime.StepName;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sagas that run sagas. */
class ChildSagaTest {
    private static final Duration PAUSE = Duration.ofHours(1);
    private static final Script BOOK = Script.saga("Book")
            .step("hotel")
            .undone()
            .step("flight")
            .undone()
            .retry(Script.retries(1, PAUSE))
            .end()
            .result(values -> values.input() + " booked")
            .build();
    private static final Script TRIP = Script.saga("Trip")
            .step("visa")
            .undone()
            .step("book")
            .runs(BOOK)
            .step("pay")
            .end()
            .result(values -> values.present(1))
            .build();

    private final Effects effects = new Effects();
    private TestSagaz sagaz = TestSagaz.of(TRIP).service(Participant.TYPE, effects);

    @AfterEach
    void close() {
        sagaz.close();
    }

    private SagaHandle<String> started() {
        SagaHandle<String> handle = sagaz.start(TRIP, "rome");
        sagaz.runUntilIdle();
        return handle;
    }

    private void use(Script type) {
        sagaz = TestSagaz.of(type).service(Participant.TYPE, effects);
    }

    private RelatedSaga childOf(SagaHandle<?> handle) {
        List<RelatedSaga> children = sagaz.operations().children(handle.id());
        assertThat(children).hasSize(1);
        return children.get(0);
    }

    private static List<String> texts(SagaHandle<?> handle) {
        return handle.history().stream().map(HistoryEntry::text).toList();
    }

    @Test
    void givesItsResultToTheStepThatRunsIt() {
        SagaHandle<String> handle = started();

        assertThat(handle.outcome()).contains(new Outcome.Completed<>("rome/book booked"));
        RelatedSaga child = childOf(handle);
        assertThat(child.saga()).isEqualTo("test.Book");
        assertThat(child.step()).isEqualTo("book");
        assertThat(child.status()).isEqualTo(SagaStatus.COMPLETED);
        assertThat(sagaz.operations().parent(child.id()))
                .contains(new RelatedSaga(handle.id(), "test.Trip", "book", SagaStatus.COMPLETED));
        assertThat(sagaz.operations().parent(handle.id())).isEmpty();
        assertThat(effects.steps(child.id())).containsExactly("hotel", "flight");
        assertThat(texts(handle)).contains("the child ended COMPLETED");
    }

    @Test
    void isFoundByAClientLikeAnyOtherSaga() {
        SagaHandle<String> handle = started();

        SagaHandle<String> child = sagaz.find(BOOK, childOf(handle).id()).orElseThrow();

        assertThat(child.outcome()).contains(new Outcome.Completed<>("rome/book booked"));
    }

    @Test
    void thatGoesBackIsARejectionOfTheStep() {
        sagaz.reject(BOOK.step("flight"), new Participant.Refused("full"));

        SagaHandle<String> handle = started();

        assertThat(handle.status()).isEqualTo(SagaStatus.COMPENSATED);
        assertThat(sagaz.operations().reason(handle.id()).orElseThrow())
                .isEqualTo("step `book` was rejected: step `flight` was rejected: test.Refused");
        assertThat(childOf(handle).status()).isEqualTo(SagaStatus.COMPENSATED);
        assertThat(effects.steps(handle.id())).isEmpty();
        assertThat(effects.steps(childOf(handle).id())).isEmpty();
        assertThat(sagaz.called(TRIP.step("pay"))).isZero();
    }

    @Test
    void takesAnInjectionIntoItsOwnStepsOnly() {
        assertThatThrownBy(() -> sagaz.reject(TRIP.step("book"), new Participant.Refused("no")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "step `book` runs test.Book, which runs for real; inject the outcome into one of its steps");
    }

    @Test
    void thatHasCompletedGoesBackWithItsParentInReverseOrder() {
        sagaz.reject(TRIP.step("pay"), new Participant.Refused("no money"));

        SagaHandle<String> handle = started();

        assertThat(handle.status()).isEqualTo(SagaStatus.COMPENSATED);
        RelatedSaga child = childOf(handle);
        assertThat(child.status()).isEqualTo(SagaStatus.COMPENSATED);
        assertThat(effects.calls().stream().filter(call -> call.startsWith("undo")))
                .containsExactly("undo flight 1", "undo hotel 1", "undo visa 1");
        assertThat(sagaz.compensated(handle)).extracting(StepName::stepName).containsExactly("book", "visa");
        SagaHandle<String> childHandle = sagaz.find(BOOK, child.id()).orElseThrow();
        assertThat(texts(childHandle)).contains("rollback requested: its parent " + handle.id() + " goes back");
    }

    @Test
    void showsThatItWentBackToWhoHasSeenItComplete() throws InterruptedException {
        sagaz.hang(TRIP.step("pay"));
        SagaHandle<String> handle = started();
        SagaHandle<String> child = sagaz.find(BOOK, childOf(handle).id()).orElseThrow();
        assertThat(child.await(Duration.ofSeconds(1))).isInstanceOf(Outcome.Completed.class);

        handle.cancel("never mind");
        sagaz.advance(Duration.ofMinutes(1));

        assertThat(child.status()).isEqualTo(SagaStatus.COMPENSATED);
        assertThat(child.outcome().orElseThrow()).isInstanceOf(Outcome.Compensated.class);
    }

    @Test
    void isCancelledWithItsParent() {
        sagaz.fault(BOOK.step("flight"));
        SagaHandle<String> handle = started();
        assertThat(childOf(handle).status()).isEqualTo(SagaStatus.RUNNING);

        handle.cancel("never mind");
        sagaz.runUntilIdle();

        assertThat(handle.status()).isEqualTo(SagaStatus.COMPENSATED);
        assertThat(childOf(handle).status()).isEqualTo(SagaStatus.COMPENSATED);
        assertThat(effects.steps(childOf(handle).id())).isEmpty();
        assertThat(effects.steps(handle.id())).isEmpty();
    }

    @Test
    void leavesMemoryWithItsParentAndBringsItBackByItsEnd() {
        sagaz.fault(BOOK.step("flight"), 1);
        SagaHandle<String> handle = started();
        UUID child = childOf(handle).id();
        assertThat(sagaz.running().inMemory(child)).isFalse();
        assertThat(sagaz.running().inMemory(handle.id())).isFalse();

        sagaz.advance(PAUSE);

        assertThat(handle.outcome()).contains(new Outcome.Completed<>("rome/book booked"));
    }

    @Test
    void isCancelledWhereBothAreParked() {
        sagaz.fault(BOOK.step("flight"), 1);
        SagaHandle<String> handle = started();

        sagaz.crash();
        handle.cancel("never mind");
        sagaz.runUntilIdle();

        assertThat(handle.status()).isEqualTo(SagaStatus.COMPENSATED);
        assertThat(childOf(handle).status()).isEqualTo(SagaStatus.COMPENSATED);
    }

    @Test
    void thatCannotBeGivenItsInputRejectsTheStep() {
        Script trip = Script.saga("Trip")
                .step("visa")
                .undone()
                .step("book")
                .runs(BOOK, values -> "x".substring(2))
                .build();
        use(trip);

        SagaHandle<String> handle = sagaz.start(trip, "rome");
        sagaz.runUntilIdle();

        assertThat(handle.status()).isEqualTo(SagaStatus.COMPENSATED);
        assertThat(sagaz.operations().children(handle.id())).isEmpty();
        assertThat(sagaz.operations().reason(handle.id()).orElseThrow())
                .startsWith("step `book` was rejected: its input can't be evaluated: ");
    }

    @Test
    void thatHasCommittedIsAwaitedAndKept() {
        Script pay = Script.saga("Pay")
                .step("charge")
                .pivot()
                .step("tell")
                .retry(Script.retries(1, PAUSE))
                .recover(new Alternative.Skip())
                .build();
        Script trip = Script.saga("Trip")
                .step("visa")
                .undone()
                .step("paying")
                .runs(pay)
                .kept()
                .build();
        use(trip);
        sagaz.fault(pay.step("tell"), 1);
        SagaHandle<String> handle = sagaz.start(trip, "rome");
        sagaz.runUntilIdle();

        handle.cancel("never mind");
        sagaz.runUntilIdle();
        assertThat(handle.status()).isEqualTo(SagaStatus.COMPENSATING);
        assertThat(childOf(handle).status()).isEqualTo(SagaStatus.RUNNING);

        sagaz.advance(PAUSE);
        assertThat(handle.status()).isEqualTo(SagaStatus.COMPENSATED);
        assertThat(childOf(handle).status()).isEqualTo(SagaStatus.COMPLETED);
        assertThat(effects.steps(childOf(handle).id())).containsExactly("charge", "tell");
    }

    @Test
    void thatIsHalfUndoneSuspendsItsParentUntilSomebodySaysWhatThatCountsAs() {
        Script pay = Script.saga("Pay")
                .step("charge")
                .pivot()
                .step("points")
                .after()
                .undone()
                .recover(new Alternative.Skip())
                .step("tell")
                .after(0, 1)
                .recover(new Alternative.Compensate())
                .build();
        Script trip = Script.saga("Trip")
                .step("visa")
                .undone()
                .step("paying")
                .runs(pay)
                .kept()
                .build();
        use(trip);
        sagaz.reject(pay.step("tell"), new Participant.Refused("no"));
        SagaHandle<String> handle = sagaz.start(trip, "rome");
        sagaz.runUntilIdle();

        assertThat(childOf(handle).status()).isEqualTo(SagaStatus.PARTIALLY_COMMITTED);
        assertThat(handle.status()).isEqualTo(SagaStatus.SUSPENDED);
        assertThat(sagaz.operations().tasks(handle.id())).hasSize(1);

        sagaz.operations().decide(handle.id(), "d", trip.step("paying"), new Decision.Rejected("nothing is left"));
        sagaz.runUntilIdle();
        assertThat(handle.status()).isEqualTo(SagaStatus.COMPENSATED);
    }

    @Test
    void runsForEachElementAndGoesBackForEach() {
        Script trip = Script.saga("Trip")
                .step("books")
                .runs(BOOK, values -> values.element())
                .each(values -> List.of("a", "b", "c", "d", "e"), 2)
                .step("pay")
                .build();
        use(trip);
        sagaz.reject(trip.step("pay"), new Participant.Refused("no money"));
        sagaz.fault(BOOK.step("flight"), 1);
        SagaHandle<String> handle = sagaz.start(trip, "rome");
        sagaz.runUntilIdle();

        sagaz.crash();
        sagaz.advance(PAUSE);

        assertThat(handle.status()).isEqualTo(SagaStatus.COMPENSATED);
        List<RelatedSaga> children = sagaz.operations().children(handle.id());
        assertThat(children).hasSize(5).extracting(RelatedSaga::step).containsOnly("books");
        assertThat(children).extracting(RelatedSaga::status).containsOnly(SagaStatus.COMPENSATED);
        assertThat(children)
                .allSatisfy(child -> assertThat(effects.steps(child.id())).isEmpty());
    }

    @Test
    void givesTheResultOfEachElementInTheOrderOfTheList() {
        Script trip = Script.saga("Trip")
                .step("books")
                .runs(BOOK, values -> values.element())
                .each(values -> List.of("a", "b", "c"), 2)
                .end()
                .result(values -> values.present(0).toString())
                .build();
        use(trip);

        SagaHandle<String> handle = sagaz.start(trip, "rome");
        sagaz.runUntilIdle();

        assertThat(handle.outcome()).contains(new Outcome.Completed<>("[a booked, b booked, c booked]"));
    }

    @Test
    void mayRunSagasItself() {
        Script journey =
                Script.saga("Journey").step("there").runs(TRIP).step("end").build();
        use(journey);
        sagaz.reject(journey.step("end"), new Participant.Refused("no"));

        SagaHandle<String> handle = sagaz.start(journey, "rome");
        sagaz.runUntilIdle();

        assertThat(handle.status()).isEqualTo(SagaStatus.COMPENSATED);
        RelatedSaga trip = childOf(handle);
        RelatedSaga book = sagaz.operations().children(trip.id()).get(0);
        assertThat(Stream.of(trip, book)).extracting(RelatedSaga::status).containsOnly(SagaStatus.COMPENSATED);
        // What has no compensation stays.
        assertThat(effects.steps(trip.id())).containsExactly("pay");
        assertThat(effects.steps(book.id())).isEmpty();
    }
}
