package io.sagaz.compiler.model;

/**
 * The names of the types that signals are. A signal belongs to one version of its saga, and each may give it other
 * fields, so that the version is a part of the name that the compiler has for it. No name that users write contains the
 * character before it.
 */
public final class SignalName {
    private static final char VERSION = '#';

    private SignalName() {}

    public static QualifiedName of(QualifiedName saga, int version, String signal) {
        return new QualifiedName(saga.text() + VERSION + version, signal);
    }

    /** As users know it, such as {@code travel.BookTrip.Approved}. */
    public static String text(QualifiedName name) {
        String saga = name.namespace().substring(0, name.namespace().lastIndexOf(VERSION));
        return saga + "." + name.simple();
    }
}
