/** What is said about a user's text: codes, places, wording, fixes and the forms they are printed in. */
@NullMarked
package io.sagaz.compiler.diagnostics;

import org.jspecify.annotations.NullMarked;
