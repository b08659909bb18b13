/** Builds sagas and drives them through a kernel, for the tests of this module and of those above. */
@NullMarked
package io.sagaz.kernel.generators;

import org.jspecify.annotations.NullMarked;
