/** From the journal to a state, to lines for people, and from the lane to the store. */
@NullMarked
package io.sagaz.runtime.journal;

import org.jspecify.annotations.NullMarked;
