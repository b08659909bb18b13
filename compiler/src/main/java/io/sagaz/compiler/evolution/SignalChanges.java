package io.sagaz.compiler.evolution;

import io.sagaz.compiler.definition.Definition;
import io.sagaz.compiler.definition.Definition.Declared;
import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.model.SignalName;
import io.sagaz.compiler.model.StructModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The signals of one version of a saga, then and now. Those who send them know nothing of versions. */
final class SignalChanges {
    private static final String SIGNAL = "signal";

    private final Map<String, Declared> old;
    private final Map<String, Declared> now;
    private final Evolution.Saga saga;

    SignalChanges(Definition old, Evolution.Saga saga) {
        this.old = signals(old);
        this.now = signals(saga.definition());
        this.saga = saga;
    }

    private static Map<String, Declared> signals(Definition definition) {
        Map<String, Declared> signals = new TreeMap<>();
        definition.types().forEach((name, type) -> {
            if (type.kind().equals(SIGNAL)) {
                signals.put(name, type);
            }
        });
        return signals;
    }

    List<Diagnostic> all() {
        List<Diagnostic> found = new ArrayList<>();
        old.forEach((name, before) -> {
            Declared after = now.get(name);
            if (after == null) {
                found.add(removed(name, before));
            } else {
                StructModel model = model(name).orElseThrow();
                found.addAll(new MemberChanges(Names.quoted(name), "field", model.span(), model.fields())
                        .between(before.fields(), after.fields()));
            }
        });
        return found;
    }

    private Optional<StructModel> model(String name) {
        return saga.model().signals().stream()
                .filter(signal -> SignalName.text(signal.name()).equals(name))
                .findFirst();
    }

    private Diagnostic removed(String name, Declared before) {
        Optional<String> other = now.entrySet().stream()
                .filter(each -> !old.containsKey(each.getKey())
                        && each.getValue().fields().equals(before.fields()))
                .map(Map.Entry::getKey)
                .findFirst();
        String what =
                other.map(each -> "is called " + Names.quoted(each) + " now").orElse("is gone");
        return Diagnostic.at(
                        other.flatMap(this::model)
                                .map(StructModel::span)
                                .orElse(saga.model().span()),
                        Code.REMOVED,
                        "the signal " + Names.quoted(name) + " " + what + ", in the same version")
                .why(
                        "a running saga that waits for it waits in vain, and one that has taken it can't read what it told")
                .help("keep it, or raise the version and keep the old saga beside it until none of version "
                        + saga.definition().version() + " runs")
                .build();
    }
}
