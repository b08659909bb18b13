package io.sagaz.compiler.model;

import io.sagaz.compiler.syntax.Declaration;
import io.sagaz.compiler.syntax.Name;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The members of a declaration, as written. */
final class Members {
    private Members() {}

    /** Whether two of them have one name, so that nobody knows which one a use means. */
    static boolean twice(Declaration declaration) {
        if (declaration instanceof Declaration.RecordDecl it) {
            return twice(it.fields(), Declaration.Field::name);
        } else if (declaration instanceof Declaration.ErrorDecl it) {
            return twice(it.fields(), Declaration.Field::name);
        } else if (declaration instanceof Declaration.EventDecl it) {
            return twice(it.fields(), Declaration.Field::name);
        } else if (declaration instanceof Declaration.EnumDecl it) {
            return twice(it.constants(), Declaration.Constant::name);
        }
        if (declaration instanceof Declaration.SagaDecl saga) {
            return twice(saga.params(), Declaration.Param::name);
        }
        return declaration instanceof Declaration.ServiceDecl service
                && (twice(service.operations(), Declaration.Operation::name)
                        || service.operations().stream()
                                .anyMatch(operation -> twice(operation.params(), Declaration.Param::name)));
    }

    private static <M> boolean twice(List<M> members, Function<M, Name> name) {
        Set<String> seen = new HashSet<>();
        return members.stream().map(name).filter(each -> !each.missing()).anyMatch(each -> !seen.add(each.text()));
    }
}
