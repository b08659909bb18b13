/** The doors of the compiler: a workspace of files, and what is known about it. */
@NullMarked
package io.sagaz.compiler;

import org.jspecify.annotations.NullMarked;
