package io.sagaz.runtime.lane;

import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Where a lane hands over what it doesn't do itself. None of them blocks.
 *
 * @param dispatcher gets attempts made, and answers with {@link Lane#ended}
 * @param committer takes one group at a time, and answers with {@link Lane#committed}
 * @param wakers is asked for a saga that isn't in memory, and answers with {@link Lane#resume}, {@link
 *     Lane#doesNotCome} or {@link Lane#standsStill}
 * @param children is asked what has become of the children of a saga, with the keys of those that are awaited, and answers
 *     with {@link Lane#childrenAre}
 * @param due says that some parked saga is due at once
 */
public record Outlets(
        Dispatcher dispatcher,
        Consumer<Group> committer,
        Consumer<UUID> wakers,
        BiConsumer<UUID, Set<String>> children,
        Runnable due) {}
