/**
 * Pictures of sagas: one typed graph, and its forms as Mermaid, DOT and SVG. SVG is laid out here, so that a picture
 * needs nothing installed and is the same on every machine.
 */
@NullMarked
package io.sagaz.compiler.picture;

import org.jspecify.annotations.NullMarked;
