/**
 * For tests of sagas: the engine without its threads, with a clock that moves when told to and services that fail when
 * told to. Needs no test framework.
 */
@NullMarked
package io.sagaz.runtime.testing;

import org.jspecify.annotations.NullMarked;
