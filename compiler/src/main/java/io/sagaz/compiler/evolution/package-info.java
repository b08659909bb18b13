/** What a change of sagas means for those that are running: definitions of a release are compared with what is written now. */
@NullMarked
package io.sagaz.compiler.evolution;

import org.jspecify.annotations.NullMarked;
