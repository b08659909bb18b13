package io.sagaz.compiler.check;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Span;
import io.sagaz.compiler.model.Resolution;
import io.sagaz.compiler.model.ResolvedSaga;
import io.sagaz.compiler.model.ResolvedStep;
import io.sagaz.compiler.model.SagaHead;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** No saga runs itself, directly or through others (0414). Reported once for each ring, where it is closed. */
final class SagaRunsItself implements Rule<Resolution> {
    @Override
    public void check(Resolution resolution, Consumer<Diagnostic> report) {
        new Search(resolution, report).all();
    }

    /** A saga in one version. */
    private record Node(String saga, int version) {
        static Node of(ResolvedSaga saga) {
            return new Node(saga.name().text(), saga.signature().version());
        }

        static Node of(SagaHead head) {
            return new Node(head.name().text(), head.version());
        }
    }

    /** A step that runs a saga. */
    private record Run(ResolvedSaga saga, ResolvedStep step) {
        Node child() {
            return Node.of(step.child().orElseThrow().saga());
        }

        String words() {
            return "`" + saga.name().simple() + "` runs `"
                    + step.child().orElseThrow().saga().name().simple() + "`";
        }

        Span span() {
            return step.syntax().name().span();
        }
    }

    /** Depth first: an edge to a saga that is being searched closes a ring. */
    private static final class Search {
        private final Resolution resolution;
        private final Consumer<Diagnostic> report;
        private final Map<Node, ResolvedSaga> sagas = new HashMap<>();
        private final Set<Node> done = new HashSet<>();
        private final List<Run> path = new ArrayList<>();

        Search(Resolution resolution, Consumer<Diagnostic> report) {
            this.resolution = resolution;
            this.report = report;
            resolution.sagas().forEach(saga -> sagas.putIfAbsent(Node.of(saga), saga));
        }

        void all() {
            resolution.sagas().forEach(this::visit);
        }

        private void visit(ResolvedSaga saga) {
            if (done.contains(Node.of(saga))) {
                return;
            }
            for (ResolvedStep step : saga.steps()) {
                if (step.child().isPresent()) {
                    path.add(new Run(saga, step));
                    follow(path.get(path.size() - 1));
                    path.remove(path.size() - 1);
                }
            }
            done.add(Node.of(saga));
        }

        private void follow(Run run) {
            for (int from = 0; from < path.size(); from++) {
                if (Node.of(path.get(from).saga()).equals(run.child())) {
                    report.accept(describe(path.subList(from, path.size())));
                    return;
                }
            }
            ResolvedSaga child = sagas.get(run.child());
            if (child != null) {
                visit(child);
            }
        }

        private static Diagnostic describe(List<Run> ring) {
            Run last = ring.get(ring.size() - 1);
            String itself = "`" + last.saga().name().simple() + "` runs itself";
            Diagnostic.Builder diagnostic = Diagnostic.at(
                    last.span(),
                    Code.SAGA_RUNS_ITSELF,
                    ring.size() == 1 ? itself : itself + ", through " + through(ring));
            ring.subList(0, ring.size() - 1).forEach(run -> diagnostic.related(run.span(), run.words()));
            return diagnostic
                    .why("each run would start another one, without end")
                    .help("take the step out, or have another saga do what is to be done again")
                    .build();
        }

        private static String through(List<Run> ring) {
            return ring.subList(0, ring.size() - 1).stream()
                    .map(run -> "`" + run.saga().name().simple() + "`")
                    .reduce((left, right) -> left + " and " + right)
                    .orElse("");
        }
    }
}
