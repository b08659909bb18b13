package io.sagaz.compiler.syntax;

import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Span;
import java.util.List;
import java.util.Optional;

/**
 * One file: what was typed, and what is wrong with it as text.
 *
 * @param file as the user names it
 * @param text the whole
 * @param namespace with its path, if there is one
 * @param imports in order
 * @param declarations in order
 * @param comments all of them, in order
 * @param diagnostics what the parser has to say, in order
 */
public record FileUnit(
        String file,
        String text,
        Optional<Path> namespace,
        List<Import> imports,
        List<Declaration> declarations,
        List<Comment> comments,
        List<Diagnostic> diagnostics) {
    public FileUnit {
        imports = List.copyOf(imports);
        declarations = List.copyOf(declarations);
        comments = List.copyOf(comments);
        diagnostics = List.copyOf(diagnostics);
    }

    /**
     * {@code import a.b.C}, {@code import a.b.*} or {@code import java a.b.C}.
     *
     * @param wildcard whether it ends in {@code .*}
     * @param java whether it names a Java class
     */
    public record Import(Path path, boolean wildcard, boolean java, Span span) {}
}
