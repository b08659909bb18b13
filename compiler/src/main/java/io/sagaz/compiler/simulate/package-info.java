/**
 * The dry run: what becomes of a saga when its steps fail.
 *
 * <p>It drives the {@link io.sagaz.kernel.Kernel} that the runtime drives, without services, and has no opinion of its
 * own about what a saga means. Time and chance don't exist here: the same definition always gives the same answer.
 */
@NullMarked
package io.sagaz.compiler.simulate;

import org.jspecify.annotations.NullMarked;
