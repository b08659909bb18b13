/** How a caller gives up a computation whose result it no longer needs. */
@NullMarked
package io.sagaz.compiler.cancel;

import org.jspecify.annotations.NullMarked;
