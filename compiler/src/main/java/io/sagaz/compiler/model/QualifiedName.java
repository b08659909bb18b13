package io.sagaz.compiler.model;

/**
 * Names a declaration.
 *
 * @param namespace empty for a file without one
 * @param simple as written in its declaration
 */
public record QualifiedName(String namespace, String simple) implements Comparable<QualifiedName> {
    /** @param text as {@link #text} gives it */
    public static QualifiedName of(String text) {
        int dot = text.lastIndexOf('.');
        return dot < 0
                ? new QualifiedName("", text)
                : new QualifiedName(text.substring(0, dot), text.substring(dot + 1));
    }

    public String text() {
        return namespace.isEmpty() ? simple : namespace + "." + simple;
    }

    @Override
    public int compareTo(QualifiedName other) {
        return text().compareTo(other.text());
    }
}
