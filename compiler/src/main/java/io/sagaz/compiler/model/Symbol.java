package io.sagaz.compiler.model;

import io.sagaz.compiler.syntax.Declaration;
import io.sagaz.compiler.syntax.FileUnit;

/**
 * A declaration under its name.
 *
 * @param broken whether its text could not be read in full, so that members may be missing
 */
record Symbol(QualifiedName name, SymbolKind kind, Declaration declaration, FileUnit unit, boolean broken) {}
