package travel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.sagaz.kernel.SagaStatus;
import io.sagaz.runtime.Outcome;
import io.sagaz.runtime.RefusedException;
import io.sagaz.runtime.SagaHandle;
import io.sagaz.runtime.testing.TestSagaz;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import travel.excursions.Coaches;
import travel.excursions.Guides;
import travel.trips.BookTrip;
import travel.trips.Cars;
import travel.trips.Flights;
import travel.trips.Hotels;
import travel.trips.Itinerary;
import travel.trips.Mail;
import travel.trips.PaymentDeclined;
import travel.trips.Payments;
import travel.trips.Trip;

/** What the saga does with the travel desk's books, with a clock that only moves when told to. */
class BookTripTest {
    private final TravelDesk desk = new TravelDesk();
    private TestSagaz sagaz;

    @BeforeEach
    void open() {
        sagaz = TestSagaz.of(BookTrip.TYPE)
                .service(Hotels.TYPE, desk.new HotelDesk())
                .service(Flights.TYPE, desk.new FlightDesk())
                .service(Cars.TYPE, desk.new CarDesk())
                .service(Guides.TYPE, desk.new GuideDesk())
                .service(Coaches.TYPE, desk.new CoachDesk())
                .service(Payments.TYPE, desk.new Bank())
                .service(Mail.TYPE, desk.new Mailer());
    }

    @AfterEach
    void close() {
        sagaz.close();
    }

    @Test
    void waitsForTheApprovalWithEverythingBookedAndNothingPaid() {
        SagaHandle<Itinerary> handle = start(Trips.trip("Ada", 2, true));

        sagaz.advance(Duration.ofHours(47));
        sagaz.runUntilIdle();

        assertEquals(SagaStatus.RUNNING, handle.status());
        assertEquals(new Booked(2, 2, 1, 2, 3, 0), Booked.with(desk));
    }

    @Test
    void paysForAllOfItOnceItIsApproved() {
        SagaHandle<Itinerary> handle = start(Trips.trip("Ada", 2, true));

        approve(handle);

        Outcome.Completed<?> outcome =
                assertInstanceOf(Outcome.Completed.class, handle.outcome().orElseThrow());
        Itinerary itinerary = assertInstanceOf(Itinerary.class, outcome.result());
        assertEquals("Grace", itinerary.approvedBy());
        // 3 nights for 2 at 80.00, 2 seats at 210.50, 4 days of a car at 45.00, a guide at 120.00, 3 coach seats at 9.50
        assertEquals(0, new BigDecimal("1229.50").compareTo(itinerary.price()));
        assertEquals(new Booked(2, 2, 1, 2, 3, 1), Booked.with(desk));
        assertEquals(Set.of("Ada"), Set.copyOf(desk.mails.values()));
    }

    @Test
    void rentsNoCarIfNoneIsNeeded() {
        SagaHandle<Itinerary> handle = start(Trips.trip("Ada", 1, false));

        approve(handle);

        assertEquals(SagaStatus.COMPLETED, handle.status());
        assertEquals(new Booked(1, 1, 0, 1, 2, 1), Booked.with(desk));
    }

    @Test
    void givesEverythingBackIfNobodyApprovesInTime() {
        SagaHandle<Itinerary> handle = start(Trips.trip("Ada", 2, true));

        sagaz.advance(Duration.ofHours(48));
        sagaz.runUntilIdle();

        assertEquals(SagaStatus.COMPENSATED, handle.status());
        assertEquals(Booked.NOTHING, Booked.with(desk));
        assertEquals(2, desk.rooms.givenBack());
        assertEquals(3, desk.coachSeats.givenBack());
    }

    @Test
    void undoesTheExcursionWhenTheHotelIsFull() {
        SagaHandle<Itinerary> handle = start(Trips.trip("Ben", 11, false));

        assertEquals(SagaStatus.COMPENSATED, handle.status());
        assertEquals(Booked.NOTHING, Booked.with(desk));
        assertEquals(0, desk.rooms.givenBack());
    }

    @Test
    void undoesTheBookingsWhenThereIsNoCoach() {
        desk.coachSeats.book(UUID.randomUUID(), 38);

        SagaHandle<Itinerary> handle = start(Trips.trip("Ben", 2, false));

        assertEquals(SagaStatus.COMPENSATED, handle.status());
        assertEquals(new Booked(0, 0, 0, 0, 38, 0), Booked.with(desk));
    }

    @Test
    void givesEverythingBackWhenThePaymentIsDeclined() {
        sagaz.reject(BookTrip.Step.PAY, new PaymentDeclined("limit"));
        SagaHandle<Itinerary> handle = start(Trips.trip("Cleo", 10, true));

        approve(handle);

        assertEquals(SagaStatus.COMPENSATED, handle.status());
        assertEquals(Booked.NOTHING, Booked.with(desk));
    }

    @Test
    void goesOnAfterACrashWhileItWaits() {
        SagaHandle<Itinerary> handle = start(Trips.trip("Ada", 2, true));

        sagaz.crash();
        approve(handle);

        assertEquals(SagaStatus.COMPLETED, handle.status());
        assertEquals(new Booked(2, 2, 1, 2, 3, 1), Booked.with(desk));
    }

    @Test
    void takesNoApprovalOfATripThatIsCancelled() {
        SagaHandle<Itinerary> handle = start(Trips.trip("Ada", 2, true));
        handle.cancel("Ada stays at home");
        sagaz.runUntilIdle();

        assertThrows(RefusedException.class, () -> approve(handle));

        assertEquals(SagaStatus.COMPENSATED, handle.status());
        assertEquals(Booked.NOTHING, Booked.with(desk));
    }

    @Test
    void startsTheSameTripOnce() {
        Trip trip = Trips.trip("Ada", 2, true);

        SagaHandle<Itinerary> first = start(trip);
        SagaHandle<Itinerary> second = start(trip);

        assertEquals(first.id(), second.id());
        assertEquals(2, desk.rooms.taken());
    }

    private SagaHandle<Itinerary> start(Trip trip) {
        SagaHandle<Itinerary> handle = BookTrip.start(sagaz, trip);
        sagaz.runUntilIdle();
        return handle;
    }

    private void approve(SagaHandle<Itinerary> handle) {
        BookTrip.approved(sagaz, handle.id(), "approval of " + handle.id(), new BookTrip.Approved("Grace"));
        sagaz.runUntilIdle();
    }

    /** What is booked now. */
    record Booked(int rooms, int seats, int cars, int guided, int coachSeats, int charges) {
        static final Booked NOTHING = new Booked(0, 0, 0, 0, 0, 0);

        static Booked with(TravelDesk desk) {
            return new Booked(
                    desk.rooms.taken(),
                    desk.seats.taken(),
                    desk.cars.taken(),
                    desk.guides.taken(),
                    desk.coachSeats.taken(),
                    desk.charges.size());
        }
    }
}
