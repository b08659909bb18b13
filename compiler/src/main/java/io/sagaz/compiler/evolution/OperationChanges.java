package io.sagaz.compiler.evolution;

import io.sagaz.compiler.definition.Definition;
import io.sagaz.compiler.definition.Definition.Operation;
import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.model.Model;
import io.sagaz.compiler.model.ServiceModel;
import io.sagaz.compiler.model.ServiceModel.OperationModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Operations that sagas of the baseline may call, and those of now. */
final class OperationChanges {
    private final Map<String, Operation> old = new TreeMap<>();
    private final Map<String, Operation> now = new TreeMap<>();
    private final Model model;

    OperationChanges(List<Definition> baseline, List<Evolution.Saga> sagas, Model model) {
        baseline.forEach(each -> old.putAll(each.operations()));
        sagas.forEach(each -> now.putAll(each.definition().operations()));
        this.model = model;
    }

    /** By {@code service.operation}. */
    Map<String, List<Diagnostic>> byName() {
        Map<String, List<Diagnostic>> found = new TreeMap<>();
        old.forEach((name, before) -> {
            int dot = name.lastIndexOf('.');
            model.services().stream()
                    .filter(each -> each.name().text().equals(name.substring(0, dot)))
                    .forEach(each -> found.put(name, operation(each, name, name.substring(dot + 1), before)));
        });
        return found;
    }

    private List<Diagnostic> operation(ServiceModel service, String name, String simple, Operation before) {
        Optional<OperationModel> declared = service.operation(simple);
        if (declared.isEmpty()) {
            return List.of(removed(service, simple));
        }
        // What no saga calls any more has no definition; nobody can miss it either.
        return Optional.ofNullable(now.get(name))
                .map(after -> changes(service, declared.get(), before, after))
                .orElse(List.of());
    }

    private static Diagnostic removed(ServiceModel service, String operation) {
        return Diagnostic.at(
                        service.span(),
                        Code.REMOVED,
                        "the operation `" + operation + "` of "
                                + Names.quoted(service.name().text()) + " is gone")
                .why("a running saga that has called it, and would retry or undo the call, finds nobody to ask and is"
                        + " suspended")
                .help("keep `" + operation + "`, and mark it `@deprecated`, until no saga of the old version runs")
                .build();
    }

    private static List<Diagnostic> changes(
            ServiceModel service, OperationModel operation, Operation before, Operation after) {
        String owner =
                "`" + service.name().text().substring(service.name().text().lastIndexOf('.') + 1) + "."
                        + operation.name() + "`";
        List<Diagnostic> found =
                new ArrayList<>(new MemberChanges(owner, "parameter", operation.span(), operation.params())
                        .between(before.params(), after.params()));
        if (!before.output().equals(after.output())) {
            found.add(output(owner, operation, before, after));
        }
        after.fails().stream()
                .filter(each -> !before.fails().contains(each))
                .forEach(each -> found.add(Diagnostic.at(
                                operation.span(),
                                Code.ERROR_ADDED,
                                owner + " can fail with " + Names.quoted(each) + " now")
                        .why("a running saga takes it as a rejection: it recovers as its step says, or else undoes what"
                                + " it has done")
                        .help("see that each step that calls it can be rejected where it stands")
                        .build()));
        return found;
    }

    private static Diagnostic output(String owner, OperationModel operation, Operation before, Operation after) {
        String was = before.output().map(Names::quoted).orElse("nothing");
        String is = after.output().map(Names::quoted).orElse("nothing");
        return Diagnostic.at(operation.span(), Code.TYPE_CHANGED, owner + " gave " + was + " and gives " + is + " now")
                .why(
                        "running sagas carry what it gave, and can't read it as what it gives now: such a saga is suspended")
                .help("add an operation with the new output, and keep this one as it was")
                .build();
    }
}
