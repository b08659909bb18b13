package travel;

import io.sagaz.runtime.Sagaz;
import io.sagaz.runtime.StepContext;
import io.sagaz.runtime.engine.Engine;
import io.sagaz.runtime.store.SqliteStore;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import travel.excursions.BookExcursion;
import travel.excursions.Coaches;
import travel.excursions.Engagement;
import travel.excursions.Guides;
import travel.excursions.NobodyFree;
import travel.trips.BookTrip;
import travel.trips.Booking;
import travel.trips.Cars;
import travel.trips.Charge;
import travel.trips.Flights;
import travel.trips.Hotels;
import travel.trips.Mail;
import travel.trips.PaymentDeclined;
import travel.trips.Payments;
import travel.trips.SoldOut;

/** Those whom the travel desk books with. Safe for several threads. */
final class TravelDesk {
    private static final BigDecimal LIMIT = new BigDecimal("5000");

    final Bookings rooms = new Bookings(10);
    final Bookings seats = new Bookings(20);
    final Bookings cars = new Bookings(2);
    final Bookings guides = new Bookings(40);
    final Bookings coachSeats = new Bookings(40);
    final Map<UUID, Charge> charges = new ConcurrentHashMap<>();
    final Map<UUID, String> mails = new ConcurrentHashMap<>();

    Sagaz open(Path folder) {
        return Engine.builder()
                .store(SqliteStore.at(folder.resolve("sagaz.db")))
                .saga(BookTrip.TYPE)
                .saga(BookExcursion.TYPE)
                .service(Hotels.TYPE, new HotelDesk())
                .service(Flights.TYPE, new FlightDesk())
                .service(Cars.TYPE, new CarDesk())
                .service(Guides.TYPE, new GuideDesk())
                .service(Coaches.TYPE, new CoachDesk())
                .service(Payments.TYPE, new Bank())
                .service(Mail.TYPE, new Mailer())
                .start();
    }

    final class HotelDesk implements Hotels {
        @Override
        public Booking book(String to, int nights, int guests, StepContext step) throws SoldOut {
            UUID id = rooms.book(step.key(), guests).orElseThrow(() -> new SoldOut("hotels in " + to));
            return new Booking(id, Bookings.price("80.00", nights * guests));
        }

        @Override
        public void cancel(UUID request, StepContext step) {
            rooms.cancel(request);
        }
    }

    final class FlightDesk implements Flights {
        @Override
        public Booking book(String to, int passengers, StepContext step) throws SoldOut {
            UUID id = seats.book(step.key(), passengers).orElseThrow(() -> new SoldOut("flights to " + to));
            return new Booking(id, Bookings.price("210.50", passengers));
        }

        @Override
        public void cancel(UUID request, StepContext step) {
            seats.cancel(request);
        }
    }

    final class CarDesk implements Cars {
        @Override
        public Booking rent(String to, int days, StepContext step) throws SoldOut {
            UUID id = cars.book(step.key(), 1).orElseThrow(() -> new SoldOut("cars in " + to));
            return new Booking(id, Bookings.price("45.00", days));
        }

        @Override
        public void cancel(UUID request, StepContext step) {
            cars.cancel(request);
        }
    }

    final class GuideDesk implements Guides {
        @Override
        public Engagement engage(String place, int travellers, StepContext step) throws NobodyFree {
            UUID id = guides.book(step.key(), travellers).orElseThrow(() -> new NobodyFree(place));
            return new Engagement(id, new BigDecimal("120.00"));
        }

        @Override
        public void release(UUID request, StepContext step) {
            guides.cancel(request);
        }
    }

    final class CoachDesk implements Coaches {
        @Override
        public Engagement hire(String place, int wanted, StepContext step) throws NobodyFree {
            UUID id = coachSeats.book(step.key(), wanted).orElseThrow(() -> new NobodyFree(place));
            return new Engagement(id, Bookings.price("9.50", wanted));
        }

        @Override
        public void cancel(UUID request, StepContext step) {
            coachSeats.cancel(request);
        }
    }

    final class Bank implements Payments {
        @Override
        public Charge charge(String customer, BigDecimal amount, StepContext step) throws PaymentDeclined {
            if (amount.compareTo(LIMIT) > 0) {
                throw new PaymentDeclined("the limit of " + customer + " is too low");
            }
            return charges.computeIfAbsent(step.key(), key -> new Charge(key, amount));
        }

        @Override
        public Charge find(UUID request, StepContext step) {
            return charges.get(request);
        }
    }

    final class Mailer implements Mail {
        @Override
        public void booked(String customer, BigDecimal price, StepContext step) {
            mails.put(step.key(), customer);
        }
    }
}
