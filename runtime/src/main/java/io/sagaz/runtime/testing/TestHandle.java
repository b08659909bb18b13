package io.sagaz.runtime.testing;

import io.sagaz.kernel.SagaStatus;
import io.sagaz.runtime.HistoryEntry;
import io.sagaz.runtime.Outcome;
import io.sagaz.runtime.SagaHandle;
import io.sagaz.runtime.SagaType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A handle that outlives a crash: it asks whatever engine runs now. */
final class TestHandle<O> implements SagaHandle<O> {
    private final TestSagaz sagaz;
    private final SagaType<?, O> type;
    private final UUID id;

    TestHandle(TestSagaz sagaz, SagaType<?, O> type, UUID id) {
        this.sagaz = sagaz;
        this.type = type;
        this.id = id;
    }

    SagaType<?, O> type() {
        return type;
    }

    private SagaHandle<O> now() {
        return sagaz.running().sagaz().find(type, id).orElseThrow();
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public SagaStatus status() {
        return now().status();
    }

    @Override
    public Outcome<O> await(Duration limit) throws InterruptedException {
        return now().await(limit);
    }

    @Override
    public Optional<Outcome<O>> outcome() {
        return now().outcome();
    }

    @Override
    public List<HistoryEntry> history() {
        return now().history();
    }

    @Override
    public void cancel(String reason) {
        now().cancel(reason);
    }

    @Override
    public String toString() {
        return type.definition().qualifiedName() + " " + id;
    }
}
