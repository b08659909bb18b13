/** The rules of the language about what is resolved, a class per rule. */
@NullMarked
package io.sagaz.compiler.check;

import org.jspecify.annotations.NullMarked;
