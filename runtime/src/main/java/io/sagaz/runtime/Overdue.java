package io.sagaz.runtime;

import java.time.Instant;
import java.util.UUID;

/**
 * An open saga whose time-out has passed where it can't fail the saga any more: it goes on until it ends.
 *
 * @param since when the time-out passed
 * @param reason for people: why it didn't fail, and what the saga waits for
 */
public record Overdue(UUID saga, Instant since, String reason) {}
