/**
 * A saga's definition as a JSON text: read by tools and by people, carried along by the runtime. Jackson stays in here.
 */
@NullMarked
package io.sagaz.compiler.definition;

import org.jspecify.annotations.NullMarked;
