/** The rules of a saga as a pure function: a state and an event in, the next state and its commands out. */
@NullMarked
package io.sagaz.kernel;

import org.jspecify.annotations.NullMarked;
