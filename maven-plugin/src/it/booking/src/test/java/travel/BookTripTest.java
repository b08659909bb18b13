package travel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sagaz.kernel.SagaStatus;
import io.sagaz.runtime.Outcome;
import io.sagaz.runtime.SagaHandle;
import io.sagaz.runtime.StepContext;
import io.sagaz.runtime.testing.TestSagaz;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BookTripTest {
    private static final Trip TRIP = new Trip(UUID.fromString("00000000-0000-0000-0000-000000000001"), "Ada", 2);

    private final Hotel hotel = new Hotel();

    @Test
    void booksTheRoomAndTheSeat() {
        try (TestSagaz sagaz = open()) {
            SagaHandle<Tickets> handle = BookTrip.start(sagaz, TRIP);
            sagaz.runUntilIdle();

            assertEquals(
                    new Outcome.Completed<>(new Tickets(7, "12A")), handle.outcome().orElseThrow());
            assertEquals(1, hotel.booked.size());
        }
    }

    @Test
    void givesTheRoomBackWhenThereIsNoSeat() {
        try (TestSagaz sagaz = open()) {
            sagaz.reject(BookTrip.Step.SEAT, new NoSeat("SZ 1"));
            SagaHandle<Tickets> handle = BookTrip.start(sagaz, TRIP);
            sagaz.runUntilIdle();

            assertEquals(SagaStatus.COMPENSATED, handle.status());
            assertEquals(List.of(BookTrip.Step.ROOM), sagaz.compensated(handle));
            assertEquals(Set.of(), hotel.booked);
        }
    }

    private TestSagaz open() {
        return TestSagaz.of(BookTrip.TYPE)
                .service(Hotels.TYPE, hotel)
                .service(Flights.TYPE, new Airline());
    }

    private static final class Hotel implements Hotels {
        private final Set<UUID> booked = new TreeSet<>();

        @Override
        public Room book(String traveller, int nights, StepContext step) {
            booked.add(step.key());
            return new Room(7);
        }

        @Override
        public void cancel(UUID request, StepContext step) {
            booked.remove(request);
        }
    }

    private static final class Airline implements Flights {
        @Override
        public Seat book(String traveller, StepContext step) {
            return new Seat("12A");
        }

        @Override
        public Seat find(UUID request, StepContext step) {
            return null;
        }
    }
}
