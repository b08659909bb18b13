/** Names, types, graph and zones: what was meant, resolved and complete. */
@NullMarked
package io.sagaz.compiler.model;

import org.jspecify.annotations.NullMarked;
