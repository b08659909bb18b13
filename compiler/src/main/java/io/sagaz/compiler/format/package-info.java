/** The one style of {@code .saga} files: a text in, the same saga in that style out. */
@NullMarked
package io.sagaz.compiler.format;

import org.jspecify.annotations.NullMarked;
