package io.sagaz.compiler.model;

import io.sagaz.compiler.diagnostics.Span;
import io.sagaz.compiler.syntax.Declaration;
import io.sagaz.compiler.syntax.FileUnit;
import io.sagaz.kernel.RetryPolicy;
import java.util.List;
import java.util.Map;

/**
 * What is known about a file, and what it was told about others for that.
 *
 * @param entities its declarations, in order
 * @param answers as long as each stays the same, all of this does, but for places in other files
 */
record ResolvedFile(
        FileUnit unit, Types types, List<Entity> entities, Findings findings, Map<Question, Answer> answers) {
    ResolvedFile {
        entities = List.copyOf(entities);
        answers = Map.copyOf(answers);
    }

    /** Its declarations, of sagas what others need to know; also those with errors, in order. */
    record Types(
            List<EnumModel> enums,
            List<StructModel> structs,
            List<ServiceModel> services,
            List<Policy> policies,
            List<SagaHead> heads,
            List<Meaning> meanings) {
        Types {
            enums = List.copyOf(enums);
            structs = List.copyOf(structs);
            services = List.copyOf(services);
            policies = List.copyOf(policies);
            heads = List.copyOf(heads);
            meanings = List.copyOf(meanings);
        }
    }

    /** @param span of its name */
    record Policy(QualifiedName name, RetryPolicy policy, Span span) {}

    /** @param value what the declaration's users can learn from it beyond its own text, compared by {@code equals} */
    record Meaning(Declaration declaration, Object value) {}

    /** Not for one that is merely equal: its declarations are known by identity. */
    @SuppressWarnings("ReferenceEquality")
    boolean isOf(FileUnit other) {
        return unit == other;
    }

    /** @param now to the same questions, meaning the same */
    ResolvedFile told(Map<Question, Answer> now) {
        Moves moves = new Moves(answers, now);
        return moves.isEmpty() ? this : new ResolvedFile(unit, types, entities, findings.moved(moves), now);
    }
}
