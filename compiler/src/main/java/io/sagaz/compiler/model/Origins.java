package io.sagaz.compiler.model;

import io.sagaz.compiler.diagnostics.Span;
import java.util.Optional;

/** Where the type of a value was declared. */
final class Origins {
    private final Catalog catalog;
    private final ValueScope values;

    Origins(Catalog catalog, ValueScope values) {
        this.catalog = catalog;
        this.values = values;
    }

    Optional<Span> of(TypedExpr expr) {
        if (expr instanceof TypedExpr.Field field) {
            return TypeRules.present(field.target().type()) instanceof Type.Declared declared
                    ? catalog.struct(declared.name())
                            .flatMap(struct -> struct.field(field.name()))
                            .map(FieldModel::span)
                    : Optional.empty();
        }
        return values.origin(expr);
    }
}
