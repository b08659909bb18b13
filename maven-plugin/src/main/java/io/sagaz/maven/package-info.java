/** The goals of the Maven plugin, a class for each, over the one compiler. */
@NullMarked
package io.sagaz.maven;

import org.jspecify.annotations.NullMarked;
