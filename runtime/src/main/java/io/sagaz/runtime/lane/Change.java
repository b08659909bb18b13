package io.sagaz.runtime.lane;

import io.sagaz.kernel.Event;
import io.sagaz.kernel.SagazException;
import io.sagaz.runtime.RefusedException;
import io.sagaz.runtime.codec.EventJson;
import io.sagaz.runtime.journal.Part;
import io.sagaz.runtime.store.JournalEntry;
import io.sagaz.runtime.store.OutboxRow;
import io.sagaz.runtime.store.Parking;
import io.sagaz.runtime.store.SagaRow;
import io.sagaz.runtime.store.Wake;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What one event brings about in one saga; committed whole. For the lane's thread. */
final class Change {
    /** What a row costs beside its text, about. */
    private static final int ROW_CHARS = 64;

    private final ActiveSaga saga;
    private final CompletableFuture<UUID> done;
    private final List<Refused> refused = new ArrayList<>(0);
    private final List<JournalEntry> entries = new ArrayList<>(2);
    private final List<OutboxRow> messages = new ArrayList<>(0);
    private Optional<SagaRow> created = Optional.empty();
    private Optional<SagaRow> changed = Optional.empty();
    private Optional<Parking> parking = Optional.empty();
    private Optional<Wake> wake = Optional.empty();
    private boolean due;
    private @Nullable Durable after;
    private int chars;

    private record Refused(CompletableFuture<UUID> reply, RefusedException reason) {}

    /** @param reply to whoever asked for it, after the commit */
    Change(ActiveSaga saga, Optional<CompletableFuture<UUID>> reply) {
        this.saga = saga;
        this.done = reply.orElseGet(CompletableFuture::new);
    }

    void add(long sequence, Event event) {
        String body = EventJson.write(event);
        entries.add(new JournalEntry(saga.id(), sequence, EventJson.kind(event), EventJson.CODEC, body));
        chars += body.length() + ROW_CHARS;
    }

    void add(OutboxRow message) {
        messages.add(message);
        chars += message.body().length() + ROW_CHARS;
    }

    void create(SagaRow row) {
        created = Optional.of(row);
    }

    void update(SagaRow row) {
        changed = Optional.of(row);
    }

    void park(Parking to) {
        parking = Optional.of(to);
    }

    /** Another saga has something to do when this is committed. */
    void wake(Wake other) {
        wake = Optional.of(other);
    }

    /** To be taken up at once. */
    void parkDue(Parking to) {
        park(to);
        due = true;
    }

    /** Whether it parks the saga to be taken up at once. */
    boolean isDue() {
        return due;
    }

    boolean parks() {
        return parking.isPresent();
    }

    void after(Durable durable) {
        after = durable;
    }

    ActiveSaga saga() {
        return saga;
    }

    /** It will not be committed. */
    void fail(SagazException reason) {
        done.completeExceptionally(reason);
        refused.forEach(other -> other.reply().completeExceptionally(reason));
    }

    /** It is committed. */
    void succeed(UUID id) {
        done.complete(id);
        refused.forEach(other -> other.reply().completeExceptionally(other.reason()));
    }

    /** Tells somebody why a request is refused, but not before what it is refused for is durable. */
    void refuseAfter(CompletableFuture<UUID> reply, RefusedException reason) {
        refused.add(new Refused(reply, reason));
    }

    /** What is to be written. */
    Part part() {
        return new Part(saga.id(), created, changed, entries, messages, parking, wake);
    }

    /** What others may know once this is committed. */
    Durable after() {
        return Objects.requireNonNull(after, "set when the change is complete");
    }

    int records() {
        return entries.size()
                + messages.size()
                + (created.isPresent() || changed.isPresent() || parking.isPresent() ? 1 : 0);
    }

    int chars() {
        return chars;
    }
}
