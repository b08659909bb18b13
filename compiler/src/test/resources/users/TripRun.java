package users;

import demo.trips.BookTrip;
import demo.trips.Booked;
import demo.trips.Desk;
import demo.trips.Hotels;
import demo.trips.Paid;
import demo.trips.Payments;
import demo.trips.Trip;
import io.sagaz.runtime.RefusedException;
import io.sagaz.runtime.SagaHandle;
import io.sagaz.runtime.StepContext;
import io.sagaz.runtime.testing.TestSagaz;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Services of a saga that waits, which note their calls, and people who give it signals. */
public final class TripRun {
    private static final Trip TRIP =
            new Trip(new UUID(1, 2), TestSagaz.START.plus(Duration.ofDays(10)), Duration.ofMinutes(30));

    private final List<String> calls = new ArrayList<>();

    public static List<String> approved() {
        return new TripRun().run((sagaz, handle, notes) -> {
            BookTrip.approved(sagaz, handle.id(), "mail 1", new BookTrip.Approved("ann", List.of(7)));
            BookTrip.objected(sagaz, handle.id(), "mail 2", new BookTrip.Objected("too dear"));
            sagaz.advance(Duration.ofMinutes(30));
            BookTrip.paid(sagaz, handle.id(), "mail 3");
            sagaz.advance(Duration.ofDays(10));
            BookTrip.rated(sagaz, handle.id(), "mail 4", new BookTrip.Rated(4));
            sagaz.runUntilIdle();
        });
    }

    public static List<String> silent() {
        return new TripRun().run((sagaz, handle, notes) -> {
            BookTrip.approved(sagaz, handle.id(), "mail 1", new BookTrip.Approved("bob", List.of()));
            BookTrip.paid(sagaz, handle.id(), "mail 3");
            sagaz.crash();
            sagaz.advance(Duration.ofDays(18));
        });
    }

    public static List<String> rejected() {
        return new TripRun().run((sagaz, handle, notes) -> {
            sagaz.advance(Duration.ofHours(48));
            try {
                BookTrip.approved(sagaz, handle.id(), "mail 1", new BookTrip.Approved("cat", List.of()));
            } catch (RefusedException e) {
                notes.add("refused");
            }
        });
    }

    private interface People {
        void act(TestSagaz sagaz, SagaHandle<Booked> handle, List<String> notes);
    }

    private List<String> run(People people) {
        try (TestSagaz sagaz = TestSagaz.of(BookTrip.TYPE)
                .service(Hotels.TYPE, new Hotels() {
                    @Override
                    public UUID book(UUID trip, StepContext step) {
                        calls.add("book");
                        return new UUID(3, 4);
                    }

                    @Override
                    public void cancel(UUID request, StepContext step) {
                        calls.add("cancel");
                    }
                })
                .service(Payments.TYPE, (trip, by, step) -> {
                    calls.add("charge " + by);
                    return new UUID(5, 6);
                })
                .service(Desk.TYPE, (text, step) -> calls.add(text))) {
            SagaHandle<Booked> handle = BookTrip.start(sagaz, TRIP);
            sagaz.runUntilIdle();
            people.act(sagaz, handle, calls);
            for (Paid paid : sagaz.published(Paid.TYPE)) {
                calls.add("published " + paid.by());
            }
            calls.add(handle.outcome().map(String::valueOf).orElse("open"));
            return calls;
        }
    }
}
