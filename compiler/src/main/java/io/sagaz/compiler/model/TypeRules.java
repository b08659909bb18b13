package io.sagaz.compiler.model;

import io.sagaz.compiler.model.Type.Primitive;
import java.util.Optional;

/** How types relate: presence, widening, equality. */
final class TypeRules {
    private TypeRules() {}

    static Type present(Type type) {
        return type instanceof Type.Optional optional ? optional.present() : type;
    }

    static Type optional(Type type) {
        return type instanceof Type.Optional || isErroneous(type) ? type : new Type.Optional(type);
    }

    static boolean isOptional(Type type) {
        return type instanceof Type.Optional;
    }

    /** Whether some part of it could not be resolved. */
    static boolean isErroneous(Type type) {
        return type.accept(new ContainsErroneous());
    }

    static boolean isNumeric(Type type) {
        return type == Primitive.INT || type == Primitive.LONG || type == Primitive.DOUBLE || type == Primitive.DECIMAL;
    }

    /** Whether a present value of the one becomes one of the other without being asked. */
    static boolean widens(Type from, Type to) {
        return (from == Primitive.INT && (to == Primitive.LONG || to == Primitive.DOUBLE || to == Primitive.DECIMAL))
                || (from == Primitive.LONG && to == Primitive.DECIMAL);
    }

    /** The present type that values of both have after widening. */
    static Optional<Type> common(Type left, Type right) {
        if (left.equals(right) || widens(right, left)) {
            return Optional.of(left);
        }
        return widens(left, right) ? Optional.of(right) : Optional.empty();
    }

    private static final class ContainsErroneous implements Type.Visitor<Boolean> {
        @Override
        public Boolean primitive(Primitive type) {
            return false;
        }

        @Override
        public Boolean list(Type.ListOf type) {
            return type.element().accept(this);
        }

        @Override
        public Boolean map(Type.MapOf type) {
            return type.value().accept(this);
        }

        @Override
        public Boolean optional(Type.Optional type) {
            return type.present().accept(this);
        }

        @Override
        public Boolean declared(Type.Declared type) {
            return false;
        }

        @Override
        public Boolean javaClass(Type.JavaClass type) {
            return false;
        }

        @Override
        public Boolean erroneous(Type.Erroneous type) {
            return true;
        }
    }
}
