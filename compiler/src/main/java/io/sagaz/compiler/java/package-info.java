/**
 * Generates Java from a model: values, errors, events, services and sagas, in code that needs no reflection.
 *
 * <p>No {@code package-info} is generated, since a namespace is often a package of the user's own: every type says
 * {@code @NullMarked} by itself. JavaPoet stays in here.
 */
@NullMarked
package io.sagaz.compiler.java;

import org.jspecify.annotations.NullMarked;
