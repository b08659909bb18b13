package io.sagaz.runtime.store;

import java.util.UUID;

/**
 * The saga that runs another one, its child. The child's business key is the idempotency key of the parent's step.
 *
 * @param step name of that step
 */
public record Parent(UUID saga, String step) {
    public Parent {
        StoredText.check("step", step);
    }
}
