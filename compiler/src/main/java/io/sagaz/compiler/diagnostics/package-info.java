/** What the compiler says about a text: codes, severities and the forms in which they are printed. */
@NullMarked
package io.sagaz.compiler.diagnostics;

import org.jspecify.annotations.NullMarked;
