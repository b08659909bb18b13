package io.sagaz.runtime;

import java.util.Optional;

/** An event that sagas publish. The generated events implement it. */
public interface SagaEvent {
    /** What tells this event from others. */
    EventType<?> eventType();

    /** The value of the field named by {@code key}, as text: messages with one key stay in order. */
    Optional<String> eventKey();
}
