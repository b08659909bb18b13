package io.sagaz.compiler.evolution;

import io.sagaz.compiler.definition.Definition;
import io.sagaz.compiler.definition.Definition.Declared;
import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Span;
import io.sagaz.compiler.model.EnumModel;
import io.sagaz.compiler.model.Model;
import io.sagaz.compiler.model.StructModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Records, errors, events and enums that sagas of the baseline use, and those of now. */
final class TypeChanges {
    private final Map<String, Declared> old = new TreeMap<>();
    private final Map<String, Declared> now = new TreeMap<>();
    private final Model model;

    TypeChanges(List<Definition> baseline, List<Evolution.Saga> sagas, Model model) {
        baseline.forEach(each -> old.putAll(each.types()));
        sagas.forEach(each -> now.putAll(each.definition().types()));
        this.model = model;
    }

    /** By qualified name. */
    Map<String, List<Diagnostic>> byName() {
        Map<String, List<Diagnostic>> found = new TreeMap<>();
        old.forEach((name, before) -> Optional.ofNullable(now.get(name)).ifPresent(after -> {
            model.structs().stream()
                    .filter(each -> each.name().text().equals(name))
                    .forEach(each -> found.put(name, struct(each, before, after)));
            model.enums().stream()
                    .filter(each -> each.name().text().equals(name))
                    .forEach(each -> found.put(name, constants(each, before, after)));
        }));
        return found;
    }

    private static List<Diagnostic> struct(StructModel struct, Declared before, Declared after) {
        String owner = Names.quoted(struct.name().text());
        if (!before.kind().equals(after.kind())) {
            return List.of(kind(owner, struct.span(), before, after));
        }
        List<Diagnostic> found = new ArrayList<>(new MemberChanges(owner, "field", struct.span(), struct.fields())
                .between(before.fields(), after.fields()));
        if (!before.topic().equals(after.topic())) {
            found.add(Diagnostic.at(
                            struct.span(),
                            Code.EVENT_ROUTE_CHANGED,
                            "the topic of " + owner + " was " + said(before.topic(), "not given") + " and is "
                                    + said(after.topic(), "not given") + " now")
                    .why("running sagas publish to the new one from now on, and who listens to the old one hears"
                            + " nothing more")
                    .help("declare a new event for the new topic, and go on with this one until nobody listens to it")
                    .build());
        }
        if (!before.key().equals(after.key())) {
            found.add(Diagnostic.at(
                            struct.span(),
                            Code.EVENT_ROUTE_CHANGED,
                            "the key of " + owner + " was " + said(before.key(), "not given") + " and is "
                                    + said(after.key(), "not given") + " now")
                    .why("what running sagas publish from now on isn't in order any more with what they have published")
                    .help("declare a new event with the new key, and go on with this one until nobody listens to it")
                    .build());
        }
        return found;
    }

    private static String said(Optional<String> name, String none) {
        return name.map(each -> "`" + each + "`").orElse(none);
    }

    private static Diagnostic kind(String owner, Span span, Declared before, Declared after) {
        return Diagnostic.at(
                        span,
                        Code.TYPE_CHANGED,
                        owner + " was declared by `" + before.kind() + "` and is by `" + after.kind() + "` now")
                .why("running sagas carry it as what it was, and can't go on with what it is: they are suspended")
                .help("give the new one another name")
                .build();
    }

    private static List<Diagnostic> constants(EnumModel declared, Declared before, Declared after) {
        return before.constants().stream()
                .filter(each -> !after.constants().contains(each))
                .map(each -> Diagnostic.at(
                                declared.span(),
                                Code.REMOVED,
                                "the constant `" + each + "` of "
                                        + Names.quoted(declared.name().text()) + " is gone")
                        .why("where running sagas and waiting messages carry it, it can't be read: such a saga is"
                                + " suspended")
                        .help("keep `" + each + "`, and mark it `@deprecated`")
                        .build())
                .toList();
    }
}
