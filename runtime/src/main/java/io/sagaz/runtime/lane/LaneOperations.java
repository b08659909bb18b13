package io.sagaz.runtime.lane;

import io.sagaz.kernel.Decision;
import io.sagaz.kernel.Event;
import io.sagaz.kernel.Payload;
import io.sagaz.kernel.SagaStatus;
import io.sagaz.kernel.State;
import io.sagaz.kernel.Task;
import io.sagaz.runtime.Operations;
import io.sagaz.runtime.Outage;
import io.sagaz.runtime.Overdue;
import io.sagaz.runtime.RefusedException;
import io.sagaz.runtime.RelatedSaga;
import io.sagaz.runtime.SagaType;
import io.sagaz.runtime.StepName;
import io.sagaz.runtime.journal.Fold;
import io.sagaz.runtime.journal.OverdueText;
import io.sagaz.runtime.journal.UnusableSagaException;
import io.sagaz.runtime.store.Parent;
import io.sagaz.runtime.store.SagaRow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What operators ask of a lane. */
final class LaneOperations implements Operations {
    private final LaneSagaz sagaz;

    LaneOperations(LaneSagaz sagaz) {
        this.sagaz = sagaz;
    }

    @Override
    public List<UUID> suspended(int limit) {
        return sagaz.store().sagas(SagaStatus.SUSPENDED, limit).stream()
                .map(SagaRow::id)
                .toList();
    }

    @Override
    public List<UUID> search(SagaType<?, ?> type, Map<String, String> indexes, int limit) {
        String name = sagaz.catalog().bound(type).name();
        return sagaz.store().sagas(name, indexes, limit).stream()
                .map(SagaRow::id)
                .toList();
    }

    @Override
    public Map<String, String> indexes(UUID saga) {
        return sagaz.store().saga(saga).map(SagaRow::indexes).orElse(Map.of());
    }

    @Override
    public Optional<String> reason(UUID saga) {
        return sagaz.store().saga(saga).flatMap(SagaRow::cause);
    }

    @Override
    public Optional<Outage> outage() {
        sagaz.driver().requireOpen();
        return sagaz.driver().outage();
    }

    @Override
    public List<Overdue> overdue(int limit) {
        return sagaz.store().overdue(limit).stream().map(this::overdue).toList();
    }

    private Overdue overdue(SagaRow row) {
        String reason;
        try {
            BoundSaga<?, ?> bound = sagaz.catalog().bound(row);
            reason = OverdueText.of(state(bound, row), bound.type().steps());
        } catch (UnusableSagaException e) {
            reason = "its time-out has passed, and it can't go on here: " + e.getMessage();
        }
        return new Overdue(row.id(), row.overdueAt().orElseThrow(), reason);
    }

    @Override
    public List<Task> tasks(UUID saga) {
        Optional<SagaRow> row = sagaz.store().saga(saga).filter(found -> found.status() == SagaStatus.SUSPENDED);
        try {
            return row.map(found -> state(sagaz.catalog().bound(found), found).tasks())
                    .orElse(List.of());
        } catch (UnusableSagaException e) {
            return List.of();
        }
    }

    @Override
    public Optional<RelatedSaga> parent(UUID saga) {
        Optional<Parent> parent = sagaz.store().saga(saga).flatMap(SagaRow::parent);
        return parent.flatMap(it -> sagaz.store().saga(it.saga()).map(row -> related(row, it)));
    }

    @Override
    public List<RelatedSaga> children(UUID saga) {
        return sagaz.store().children(saga).stream()
                .map(row -> related(row, row.parent().orElseThrow()))
                .toList();
    }

    private static RelatedSaga related(SagaRow row, Parent link) {
        return new RelatedSaga(row.id(), row.type(), link.step(), row.status());
    }

    /** As committed. */
    private State state(BoundSaga<?, ?> bound, SagaRow row) {
        return sagaz.lane()
                .saga(row.id())
                .map(ActiveSaga::committedState)
                .orElseGet(() -> Fold.of(
                        sagaz.lane().context().kernel(),
                        bound.definition(),
                        sagaz.store().journal(row.id())));
    }

    @Override
    public void retryNow(UUID saga) {
        sagaz.ask("retry", saga, (lane, reply) -> lane.retryNow(saga, reply));
    }

    @Override
    public void decide(UUID saga, String key, StepName step, Decision decision) {
        requireOf(sagaz.bound(saga), step);
        decide(saga, key, step.stepIndex(), OptionalInt.empty(), decision);
    }

    @Override
    public void decide(UUID saga, String key, Task task, Decision decision) {
        decide(saga, key, task.step(), task.call().element(), decision);
    }

    private void decide(UUID saga, String key, int step, OptionalInt element, Decision decision) {
        try {
            sagaz.request("decide", saga, at -> new Event.Decided(at, key, step, element, decision));
        } catch (RefusedException e) {
            if (!decidedBefore(saga, key)) {
                throw e;
            }
        }
    }

    private boolean decidedBefore(UUID saga, String key) {
        return sagaz.store().journal(saga).stream()
                .map(Fold::read)
                .anyMatch(event ->
                        event instanceof Event.Decided decided && decided.key().equals(key));
    }

    @Override
    public void resolve(UUID saga, String key, StepName step, @Nullable Object output) {
        BoundSaga<?, ?> bound = sagaz.bound(saga);
        requireOf(bound, step);
        Optional<Payload> payload = bound.output(step.stepIndex())
                .map(codec -> sagaz.payloads().write("the output of step `" + step.stepName() + "`", codec, output));
        decide(saga, key, step, new Decision.Succeeded(payload));
    }

    private static void requireOf(BoundSaga<?, ?> saga, StepName step) {
        if (!saga.type().steps().contains(step)) {
            throw new RefusedException("step `" + step.stepName() + "` is none of " + saga.name());
        }
    }
}
