package io.sagaz.compiler.model;

/**
 * Names a declaration.
 *
 * @param namespace empty for a file without one
 * @param simple as written in its declaration
 */
public record QualifiedName(String namespace, String simple) implements Comparable<QualifiedName> {
    public String text() {
        return namespace.isEmpty() ? simple : namespace + "." + simple;
    }

    @Override
    public int compareTo(QualifiedName other) {
        return text().compareTo(other.text());
    }
}
