package io.sagaz.runtime.store;

import io.sagaz.kernel.SagaStatus;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One saga instance, as others see it. Times are kept in microseconds.
 *
 * @param id time-ordered (UUID version 7)
 * @param type qualified name
 * @param definitionHash of the definition that it started with
 * @param tenant empty for none
 * @param businessKey unique for type and tenant
 * @param indexes search attributes, by name; they never change
 * @param cause for people, once it left the straight road
 * @param parent the saga that runs it as its child
 * @param overdueAt since when the time-out of a saga that is still open has passed without being able to fail it
 */
public record SagaRow(
        UUID id,
        String type,
        int version,
        String definitionHash,
        String tenant,
        Optional<String> businessKey,
        Optional<Parent> parent,
        Map<String, String> indexes,
        SagaStatus status,
        Optional<String> cause,
        Instant createdAt,
        Instant updatedAt,
        Optional<Instant> overdueAt) {
    public SagaRow {
        indexes = Map.copyOf(indexes);
        StoredText.check("tenant", tenant);
        businessKey.ifPresent(key -> StoredText.check("business key", key));
        indexes.forEach((name, value) -> StoredText.check("index `" + name + "`", value));
        createdAt = createdAt.truncatedTo(ChronoUnit.MICROS);
        updatedAt = updatedAt.truncatedTo(ChronoUnit.MICROS);
        overdueAt = overdueAt.map(at -> at.truncatedTo(ChronoUnit.MICROS));
    }

    /** One without search attributes that a client has started. */
    public SagaRow(
            UUID id,
            String type,
            int version,
            String definitionHash,
            String tenant,
            Optional<String> businessKey,
            SagaStatus status,
            Optional<String> cause,
            Instant createdAt,
            Instant updatedAt,
            Optional<Instant> overdueAt) {
        this(
                id,
                type,
                version,
                definitionHash,
                tenant,
                businessKey,
                Optional.empty(),
                Map.of(),
                status,
                cause,
                createdAt,
                updatedAt,
                overdueAt);
    }

    /** The same saga, further on. */
    public SagaRow with(SagaStatus next, Optional<String> why, Instant at) {
        return with(next, why, at, overdueAt);
    }

    /** The same saga, further on. */
    public SagaRow with(SagaStatus next, Optional<String> why, Instant at, Optional<Instant> overdue) {
        return new SagaRow(
                id,
                type,
                version,
                definitionHash,
                tenant,
                businessKey,
                parent,
                indexes,
                next,
                why,
                createdAt,
                at,
                overdue);
    }
}
