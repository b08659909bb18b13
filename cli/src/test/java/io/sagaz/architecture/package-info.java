/** Keeps the whole repository to its architecture and its manners; it stands here because the command sees all modules. */
@NullMarked
package io.sagaz.architecture;

import org.jspecify.annotations.NullMarked;
