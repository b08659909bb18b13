package io.sagaz.runtime.store;

import java.util.UUID;

/**
 * One event of a saga.
 *
 * @param sequence from 1, without gaps
 * @param kind of the event, such as {@code succeeded}
 * @param codec how the body is written: {@code json}
 * @param body the event with its payload
 */
public record JournalEntry(UUID saga, long sequence, String kind, String codec, String body) {}
