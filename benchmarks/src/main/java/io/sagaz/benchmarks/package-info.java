/** Times of the compiler, measured with JMH: what {@code README.md} beside this module reports. */
@NullMarked
package io.sagaz.benchmarks;

import org.jspecify.annotations.NullMarked;
