package travel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.sagaz.kernel.SagaStatus;
import io.sagaz.runtime.AwaitTimeoutException;
import io.sagaz.runtime.Outcome;
import io.sagaz.runtime.SagaHandle;
import io.sagaz.runtime.Sagaz;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import travel.trips.BookTrip;
import travel.trips.Itinerary;

/** The real engine, over a SQLite file that is closed and opened again. */
class RestartTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    @Test
    void takesTheApprovalInTheNextRun() throws InterruptedException {
        TravelDesk desk = new TravelDesk();
        UUID id;
        try (Sagaz sagaz = desk.open(folder)) {
            SagaHandle<Itinerary> handle = BookTrip.start(sagaz, Trips.trip("Ada", 2, false));
            Assertions.assertThrows(AwaitTimeoutException.class, () -> handle.await(Duration.ofMillis(1)));
            id = handle.id();
        }

        try (Sagaz sagaz = desk.open(folder)) {
            SagaHandle<Itinerary> handle = sagaz.find(BookTrip.TYPE, id).orElseThrow();
            BookTrip.approved(sagaz, id, "approval", new BookTrip.Approved("Grace"));
            Outcome<Itinerary> outcome = handle.await(LIMIT);

            assertInstanceOf(Outcome.Completed.class, outcome);
            assertEquals(SagaStatus.COMPLETED, handle.status());
            assertEquals(2, desk.rooms.taken());
            assertEquals(3, desk.coachSeats.taken());
            assertEquals(1, desk.charges.size());
        }
    }
}
