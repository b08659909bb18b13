package io.sagaz.compiler.model;

/** A resolved type. */
public sealed interface Type {
    /** As users write it. */
    String text();

    <R> R accept(Visitor<R> visitor);

    /** Whether some part of it could not be resolved. */
    default boolean isErroneous() {
        return TypeRules.isErroneous(this);
    }

    /** The language's own. */
    enum Primitive implements Type {
        BOOL("Bool"),
        INT("Int"),
        LONG("Long"),
        DOUBLE("Double"),
        DECIMAL("Decimal"),
        STRING("String"),
        BYTES("Bytes"),
        UUID("Uuid"),
        INSTANT("Instant"),
        DATE("Date"),
        DURATION("Duration"),
        JSON("Json");

        private final String text;

        Primitive(String text) {
            this.text = text;
        }

        @Override
        public String text() {
            return text;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.primitive(this);
        }
    }

    record ListOf(Type element) implements Type {
        @Override
        public String text() {
            return "List<" + element.text() + ">";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.list(this);
        }
    }

    /** Its keys are Strings. */
    record MapOf(Type value) implements Type {
        @Override
        public String text() {
            return "Map<String, " + value.text() + ">";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.map(this);
        }
    }

    /** @param present never optional itself */
    record Optional(Type present) implements Type {
        @Override
        public String text() {
            return present.text() + "?";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.optional(this);
        }
    }

    /** A record, enum, event or signal; fields are looked up in the {@link Model}. */
    record Declared(Kind kind, QualifiedName name) implements Type {
        /** What it is declared as. */
        public enum Kind {
            RECORD,
            ENUM,
            EVENT,
            /** Of a saga, which has it for itself. */
            SIGNAL
        }

        @Override
        public String text() {
            return name.simple();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.declared(this);
        }
    }

    /** An imported Java class, opaque. */
    record JavaClass(String name) implements Type {
        @Override
        public String text() {
            return name.substring(name.lastIndexOf('.') + 1);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.javaClass(this);
        }
    }

    /** Of what could not be resolved; that has been reported, and whatever touches it stays silent. */
    record Erroneous() implements Type {
        @Override
        public String text() {
            return "?";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.erroneous(this);
        }
    }

    /** One method for each kind of type. */
    interface Visitor<R> {
        R primitive(Primitive type);

        R list(ListOf type);

        R map(MapOf type);

        R optional(Optional type);

        R declared(Declared type);

        R javaClass(JavaClass type);

        R erroneous(Erroneous type);
    }
}
