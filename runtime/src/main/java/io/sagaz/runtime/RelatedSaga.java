package io.sagaz.runtime;

import io.sagaz.kernel.SagaStatus;
import java.util.UUID;

/**
 * A saga that runs another one, or is run by it.
 *
 * @param saga qualified name
 * @param step of the parent that runs the child
 * @param status as last committed
 */
public record RelatedSaga(UUID id, String saga, String step, SagaStatus status) {}
