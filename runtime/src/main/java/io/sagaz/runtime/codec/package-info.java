/**
 * Values and events as JSON. Chosen: JSON text, since people, SQL and other languages can read it; its cost is size. A
 * parsed text keeps its numbers and its parts as they were written, so that decimals and embedded JSON survive exactly.
 */
@NullMarked
package io.sagaz.runtime.codec;

import org.jspecify.annotations.NullMarked;
