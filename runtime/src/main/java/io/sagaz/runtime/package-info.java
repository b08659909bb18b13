/** The vocabulary of a running saga: what users' code and generated code see of the runtime. */
@NullMarked
package io.sagaz.runtime;

import org.jspecify.annotations.NullMarked;
