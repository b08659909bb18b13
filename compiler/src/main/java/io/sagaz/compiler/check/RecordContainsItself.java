package io.sagaz.compiler.check;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.model.FieldModel;
import io.sagaz.compiler.model.QualifiedName;
import io.sagaz.compiler.model.Resolution;
import io.sagaz.compiler.model.StructModel;
import io.sagaz.compiler.model.Type;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** No record needs another one of itself to be made (0202). Reported once for each ring of records. */
final class RecordContainsItself implements Rule<Resolution> {
    @Override
    public void check(Resolution resolution, Consumer<Diagnostic> report) {
        Map<QualifiedName, StructModel> structs = new HashMap<>();
        resolution.structs().forEach(struct -> structs.putIfAbsent(struct.name(), struct));
        Set<QualifiedName> reported = new HashSet<>();
        for (StructModel struct : resolution.structs()) {
            for (FieldModel field : struct.fields()) {
                Optional<QualifiedName> direct = needed(field.type());
                boolean ring = direct.isPresent() && needs(direct.get(), struct.name(), structs);
                if (ring && !reported.contains(struct.name())) {
                    reported.addAll(ring(struct.name(), structs));
                    report.accept(Diagnostic.at(
                                    field.span(),
                                    Code.RECORD_CONTAINS_ITSELF,
                                    "a `" + struct.name().simple() + "` needs another `"
                                            + struct.name().simple() + "` to be made")
                            .why("such a value could never be complete")
                            .help("make it optional: `" + field.name() + ": "
                                    + field.type().text() + "?`, or a list")
                            .build());
                }
            }
        }
    }

    private static Optional<QualifiedName> needed(Type type) {
        return type instanceof Type.Declared declared && declared.kind() == Type.Declared.Kind.RECORD
                ? Optional.of(declared.name())
                : Optional.empty();
    }

    private static boolean needs(QualifiedName from, QualifiedName wanted, Map<QualifiedName, StructModel> structs) {
        return from.equals(wanted) || reachable(from, structs).contains(wanted);
    }

    /** Every record that needs it and that it needs. */
    private static Set<QualifiedName> ring(QualifiedName name, Map<QualifiedName, StructModel> structs) {
        Set<QualifiedName> ring = new HashSet<>(Set.of(name));
        for (QualifiedName other : reachable(name, structs)) {
            if (needs(other, name, structs)) {
                ring.add(other);
            }
        }
        return ring;
    }

    private static Set<QualifiedName> reachable(QualifiedName from, Map<QualifiedName, StructModel> structs) {
        Set<QualifiedName> seen = new HashSet<>();
        Deque<QualifiedName> open = new ArrayDeque<>(Set.of(from));
        while (!open.isEmpty()) {
            StructModel struct = structs.get(open.remove());
            if (struct != null) {
                for (FieldModel field : struct.fields()) {
                    needed(field.type()).filter(seen::add).ifPresent(open::add);
                }
            }
        }
        return seen;
    }
}
