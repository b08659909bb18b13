package io.sagaz.runtime.lane;

import io.sagaz.kernel.SagaStatus;
import io.sagaz.runtime.SagaType;
import io.sagaz.runtime.store.Parent;
import io.sagaz.runtime.store.SagaRow;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The row with which a saga begins. */
final class NewSaga {
    private NewSaga() {}

    /** The search attributes that are present. */
    static <I> Map<String, String> indexes(SagaType<I, ?> type, I input) {
        Map<String, String> indexes = new HashMap<>();
        type.indexes(input).forEach((name, value) -> value.ifPresent(text -> indexes.put(name, text)));
        return indexes;
    }

    static SagaRow row(
            BoundSaga<?, ?> bound,
            UUID id,
            String tenant,
            Optional<String> key,
            Optional<Parent> parent,
            Map<String, String> indexes,
            Instant now) {
        return new SagaRow(
                id,
                bound.name(),
                bound.definition().version(),
                bound.type().definitionHash(),
                tenant,
                key,
                parent,
                indexes,
                SagaStatus.RUNNING,
                Optional.empty(),
                now,
                now,
                Optional.empty());
    }
}
