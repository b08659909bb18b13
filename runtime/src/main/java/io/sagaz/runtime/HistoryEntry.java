package io.sagaz.runtime;

import java.time.Instant;
import java.util.Optional;

/**
 * One line of a saga's history.
 *
 * @param sequence position in the saga's journal, from 1
 * @param at when it was recorded
 * @param kind of the event, such as {@code succeeded}
 * @param step that it is about
 * @param text one line for people
 */
public record HistoryEntry(long sequence, Instant at, String kind, Optional<? extends StepName> step, String text) {}
