/** What a saga means: the pure state machine that the runtime, the simulator and the tests share. */
@NullMarked
package io.sagaz.kernel;

import org.jspecify.annotations.NullMarked;
