package io.sagaz.runtime.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * A message that was caused by a transition and stands until a relay has sent it. Times are kept in
 * microseconds.
 *
 * @param position rises within its lane
 * @param topic where it goes
 * @param messageKey messages with one key stay in order
 * @param type qualified name of the event
 * @param step that caused it; empty if it was the status of the saga
 */
public record OutboxRow(
        long lane,
        long position,
        UUID saga,
        String topic,
        Optional<String> messageKey,
        String type,
        String step,
        String codec,
        String body,
        Instant createdAt) {
    /** In place of a step's name. */
    public static final String NO_STEP = "";

    public OutboxRow {
        messageKey.ifPresent(key -> StoredText.check("message key", key));
        createdAt = createdAt.truncatedTo(ChronoUnit.MICROS);
    }
}
