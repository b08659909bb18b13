/**
 * What happens between two commits: a passive object that is driven by threads in the engine and by hand in the test
 * kit, so that what is tested is what runs.
 *
 * <p>Chosen: one lane with one batch in flight. SQLite has one writer, so that a second lane would only split the
 * groups that are committed together and wait for the first; the cost is that all transitions share one core, which
 * takes many times more of them than a disk takes commits.
 */
@NullMarked
package io.sagaz.runtime.lane;

import org.jspecify.annotations.NullMarked;
