package io.sagaz.runtime.lane;

import io.sagaz.kernel.SagaStatus;
import io.sagaz.runtime.store.Parent;
import io.sagaz.runtime.store.SagaRow;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The row with which a saga begins. */
final class NewSaga {
    private NewSaga() {}

    static SagaRow row(
            BoundSaga<?, ?> bound, UUID id, String tenant, Optional<String> key, Optional<Parent> parent, Instant now) {
        return new SagaRow(
                id,
                bound.name(),
                bound.definition().version(),
                bound.type().definitionHash(),
                tenant,
                key,
                parent,
                SagaStatus.RUNNING,
                Optional.empty(),
                now,
                now,
                Optional.empty());
    }
}
