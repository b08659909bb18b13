package travel;

import io.sagaz.runtime.AwaitTimeoutException;
import io.sagaz.runtime.HistoryEntry;
import io.sagaz.runtime.Outcome;
import io.sagaz.runtime.SagaHandle;
import io.sagaz.runtime.Sagaz;
import io.sagaz.runtime.StepName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import travel.trips.BookTrip;
import travel.trips.Itinerary;
import travel.trips.Trip;

/**
 * Books three trips and shows what became of each.
 *
 * <p>{@code Trips FOLDER} makes a new store in the folder. Exits with 1 if what is booked doesn't agree with how the trips
 * ended.
 */
public final class Trips {
    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofMillis(20);

    private final Path store;
    private final TravelDesk desk = new TravelDesk();

    private Trips(Path store) {
        this.store = store;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length != 1) {
            System.err.println("usage: Trips FOLDER");
            System.exit(2);
        }
        Path folder = Files.createDirectories(Path.of(args[0]));
        Trips trips = new Trips(Files.createTempDirectory(folder, "run"));
        boolean agrees = trips.approvedAfterARestart() & trips.hotelFull() & trips.cancelled();
        System.exit(agrees ? 0 : 1);
    }

    private boolean approvedAfterARestart() throws InterruptedException {
        Trip trip = trip("Ada", 2, true);
        System.out.println("Ada's trip for 2 is booked, and waits for its approval ...");
        UUID id;
        try (Sagaz sagaz = desk.open(store)) {
            SagaHandle<Itinerary> handle = BookTrip.start(sagaz, trip);
            untilBooked(handle, 2, 2);
            id = handle.id();
        }
        System.out.println("... the process stops and starts again, and Grace approves it.");
        try (Sagaz sagaz = desk.open(store)) {
            SagaHandle<Itinerary> handle = sagaz.find(BookTrip.TYPE, id).orElseThrow();
            BookTrip.approved(sagaz, id, "approval of Ada's trip", new BookTrip.Approved("Grace"));
            Outcome<Itinerary> outcome = handle.await(LIMIT);
            show(handle);
            return outcome instanceof Outcome.Completed && desk.rooms.taken() == 2 && desk.charges.size() == 1;
        }
    }

    /** Ten rooms there are, and two are taken. */
    private boolean hotelFull() throws InterruptedException {
        System.out.println("Ben needs rooms for 9, and there aren't that many.");
        try (Sagaz sagaz = desk.open(store)) {
            SagaHandle<Itinerary> handle = BookTrip.start(sagaz, trip("Ben", 9, false));
            Outcome<Itinerary> outcome = handle.await(LIMIT);
            show(handle);
            return outcome instanceof Outcome.Compensated && onlyAdaTravels();
        }
    }

    private boolean cancelled() throws InterruptedException {
        System.out.println("Cleo's trip is booked, but before it is approved she stays at home.");
        try (Sagaz sagaz = desk.open(store)) {
            SagaHandle<Itinerary> handle = BookTrip.start(sagaz, trip("Cleo", 1, false));
            untilBooked(handle, 3, 3);
            handle.cancel("Cleo stays at home");
            Outcome<Itinerary> outcome = handle.await(LIMIT);
            show(handle);
            return outcome instanceof Outcome.Compensated && onlyAdaTravels();
        }
    }

    private boolean onlyAdaTravels() {
        return desk.rooms.taken() == 2
                && desk.seats.taken() == 2
                && desk.cars.taken() == 1
                && desk.guides.taken() == 2
                && desk.coachSeats.taken() == 3
                && desk.charges.size() == 1;
    }

    static Trip trip(String traveller, int travellers, boolean needsCar) {
        return new Trip(UUID.randomUUID(), traveller, "Bergen", 3, travellers, needsCar);
    }

    private void untilBooked(SagaHandle<Itinerary> handle, int rooms, int seats) throws InterruptedException {
        Instant limit = Instant.now().plus(LIMIT);
        while (desk.rooms.taken() < rooms || desk.seats.taken() < seats) {
            if (Instant.now().isAfter(limit)) {
                throw new IllegalStateException("the saga " + handle.id() + " doesn't book its trip");
            }
            try {
                handle.await(PATIENCE);
            } catch (AwaitTimeoutException e) {
                // it isn't to end yet
            }
        }
    }

    private static void show(SagaHandle<Itinerary> handle) {
        List<HistoryEntry> history = handle.history();
        Instant start = history.get(0).at();
        for (HistoryEntry entry : history) {
            System.out.printf(
                    Locale.ROOT,
                    "  %7.3f s  %-10s %s%n",
                    Duration.between(start, entry.at()).toMillis() / 1000.0,
                    entry.step().map(StepName::stepName).orElse(""),
                    entry.text());
        }
        System.out.println("  => " + handle.status());
        System.out.println();
    }
}
