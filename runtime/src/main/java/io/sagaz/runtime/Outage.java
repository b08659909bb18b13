package io.sagaz.runtime;

import java.time.Instant;

/**
 * The store takes no commits: nothing new is executed until it does, and then everything goes on by itself.
 *
 * @param since when the first of these commits failed
 * @param tries commits that have failed since then, all of the same batch
 * @param reason of the last one, for people, with what to do about it
 */
public record Outage(Instant since, int tries, String reason) {}
