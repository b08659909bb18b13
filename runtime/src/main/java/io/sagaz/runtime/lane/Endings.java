package io.sagaz.runtime.lane;

import io.sagaz.kernel.SagaStatus;
import io.sagaz.kernel.SagazException;
import io.sagaz.kernel.State;
import io.sagaz.runtime.store.SagaRow;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells those who wait for the end of a saga, whether it is in memory or not; keeps nothing of sagas that nobody waits
 * for. Safe for any thread.
 */
final class Endings {
    private final Map<UUID, Waiting> waiting = new ConcurrentHashMap<>();
    private volatile Optional<SagazException> closed = Optional.empty();

    /**
     * @param state committed
     * @param last whether nothing follows: a completed child may still go back with its parent
     */
    record End(BoundSaga<?, ?> bound, State state, boolean last) {
        static End of(BoundSaga<?, ?> bound, State state, SagaRow row) {
            return new End(bound, state, row.parent().isEmpty() || row.status() != SagaStatus.COMPLETED);
        }
    }

    private record Waiting(CompletableFuture<End> end, int count) {}

    /** Whoever calls this looks at the saga afterwards: it may have ended before. Given back with {@link #leave}. */
    CompletableFuture<End> join(UUID saga) {
        CompletableFuture<End> end = waiting.merge(
                        saga,
                        new Waiting(new CompletableFuture<>(), 1),
                        (known, own) -> new Waiting(known.end(), known.count() + 1))
                .end();
        closed.ifPresent(end::completeExceptionally);
        return end;
    }

    void leave(UUID saga) {
        waiting.computeIfPresent(
                saga, (id, known) -> known.count() == 1 ? null : new Waiting(known.end(), known.count() - 1));
    }

    void ended(UUID saga, End end) {
        Waiting known = waiting.get(saga);
        if (known != null) {
            known.end().complete(end);
        }
    }

    /** The saga will not end here. */
    void fail(UUID saga, SagazException reason) {
        Waiting known = waiting.get(saga);
        if (known != null) {
            known.end().completeExceptionally(reason);
        }
    }

    /** No saga will end here any more. */
    void close(SagazException reason) {
        closed = Optional.of(reason);
        waiting.values().forEach(known -> known.end().completeExceptionally(reason));
    }
}
