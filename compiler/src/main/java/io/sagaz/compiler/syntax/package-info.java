/** Text to tree: what was typed, with its places, also where it is wrong. */
@NullMarked
package io.sagaz.compiler.syntax;

import org.jspecify.annotations.NullMarked;
