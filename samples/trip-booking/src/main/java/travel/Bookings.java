package travel;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The book of somebody who lets things: rooms, seats, cars. Each request is taken once, and one that was cancelled before
 * it came is refused. Safe for several threads.
 */
final class Bookings {
    private final int capacity;
    private final Map<UUID, Integer> held = new HashMap<>();
    private final Map<UUID, Integer> cancelled = new HashMap<>();

    /** @param capacity how much there is to be had at the same time */
    Bookings(int capacity) {
        this.capacity = capacity;
    }

    /** The id of the booking, the same for the same request; empty if too little is free. */
    synchronized Optional<UUID> book(UUID request, int amount) {
        if (cancelled.containsKey(request)) {
            throw new IllegalStateException("request " + request + " was cancelled before it came");
        }
        if (!held.containsKey(request)) {
            if (taken() + amount > capacity) {
                return Optional.empty();
            }
            held.put(request, amount);
        }
        return Optional.of(UUID.nameUUIDFromBytes(("booking " + request).getBytes(StandardCharsets.UTF_8)));
    }

    synchronized void cancel(UUID request) {
        Integer amount = held.remove(request);
        cancelled.merge(request, amount == null ? 0 : amount, Integer::sum);
    }

    /** How much is held now. */
    synchronized int taken() {
        return held.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How much was held once and given back. */
    synchronized int givenBack() {
        return cancelled.values().stream().mapToInt(Integer::intValue).sum();
    }

    static BigDecimal price(String each, int amount) {
        return new BigDecimal(each).multiply(BigDecimal.valueOf(amount));
    }
}
