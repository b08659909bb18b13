package io.sagaz.compiler.model;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Span;
import io.sagaz.compiler.syntax.Name;

/** Says where something is used that is {@code @deprecated} (0116). */
final class Deprecations {
    private Deprecations() {}

    static void use(Symbol symbol, Name use, Site site) {
        if (Annotations.deprecated(symbol.declaration().header())) {
            report(use, symbol.name().simple(), symbol.declaration().name().span(), site);
        }
    }

    static void use(ServiceModel.OperationModel operation, Name use, Site site) {
        if (operation.deprecated()) {
            report(use, operation.name(), operation.span(), site);
        }
    }

    static void use(FieldModel field, Name use, Site site) {
        if (field.deprecated()) {
            report(use, field.name(), field.span(), site);
        }
    }

    static void use(EnumModel.Constant constant, Name use, Site site) {
        if (constant.deprecated()) {
            report(use, constant.name(), constant.span(), site);
        }
    }

    private static void report(Name use, String name, Span declared, Site site) {
        site.report(site.at(use.span(), Code.DEPRECATED_USE, "`" + name + "` is deprecated")
                .related(declared, "declared `@deprecated`")
                .help("use what takes its place; its doc comment may say what that is"));
    }
}
