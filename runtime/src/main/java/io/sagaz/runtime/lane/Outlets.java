package io.sagaz.runtime.lane;

import java.util.UUID;
import java.util.function.Consumer;

/**
 * Where a lane hands over what it doesn't do itself. None of them blocks.
 *
 * @param dispatcher gets attempts made, and answers with {@link Lane#ended}
 * @param committer takes one group at a time, and answers with {@link Lane#committed}
 * @param wakers is asked for a saga that isn't in memory, and answers with {@link Lane#resume}, {@link
 *     Lane#doesNotCome} or {@link Lane#standsStill}
 * @param due says that some parked saga is due at once
 */
public record Outlets(Dispatcher dispatcher, Consumer<Group> committer, Consumer<UUID> wakers, Runnable due) {}
