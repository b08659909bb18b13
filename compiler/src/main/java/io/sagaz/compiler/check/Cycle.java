package io.sagaz.compiler.check;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.model.Edge;
import io.sagaz.compiler.model.ResolvedSaga;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** No step waits for itself, directly or through its siblings (0402). */
final class Cycle implements Rule<ResolvedSaga> {
    @Override
    public void check(ResolvedSaga saga, Consumer<Diagnostic> report) {
        if (saga.graph().isPresent()) {
            return;
        }
        Set<Integer> done = new HashSet<>();
        for (int step = 0; step < saga.steps().size(); step++) {
            List<Edge> path = new ArrayList<>();
            if (search(step, step, saga.edges(), done, path)) {
                report.accept(describe(saga, path));
                path.forEach(edge -> done.add(edge.to()));
            }
        }
    }

    /** Finds a way back to the start, against the edges; steps that were done before aren't entered. */
    private static boolean search(int start, int at, List<Edge> edges, Set<Integer> done, List<Edge> path) {
        return search(start, at, edges, new HashSet<>(done), new HashSet<>(), path);
    }

    private static boolean search(
            int start, int at, List<Edge> edges, Set<Integer> done, Set<Integer> seen, List<Edge> path) {
        if (done.contains(at) || !seen.add(at)) {
            return false;
        }
        for (Edge edge : edges) {
            if (edge.to() == at) {
                path.add(edge);
                if (edge.from() == start || search(start, edge.from(), edges, done, seen, path)) {
                    return true;
                }
                path.remove(path.size() - 1);
            }
        }
        return false;
    }

    private static Diagnostic describe(ResolvedSaga saga, List<Edge> path) {
        Edge primary = path.stream()
                .filter(edge -> edge.from() >= edge.to())
                .findFirst()
                .orElse(path.get(0));
        int first = path.indexOf(primary);
        StringBuilder names = new StringBuilder("`" + name(saga, primary.to()) + "`");
        List<Edge> ordered = new ArrayList<>(path.subList(first, path.size()));
        ordered.addAll(path.subList(0, first));
        ordered.forEach(edge -> names.append(" waits for `")
                .append(name(saga, edge.from()))
                .append('`')
                .append(", which"));
        String message = path.size() == 1
                ? "`" + name(saga, primary.to()) + "` waits for itself"
                : names.substring(0, names.length() - ", which".length());
        Diagnostic.Builder diagnostic = Diagnostic.at(primary.span(), Code.CYCLE, message)
                .label(reason(primary).orElse(""));
        ordered.stream()
                .skip(1)
                .forEach(edge -> diagnostic.related(
                        edge.span(),
                        "`" + name(saga, edge.to()) + "` waits for `" + name(saga, edge.from()) + "`"
                                + reason(edge).map(it -> ": " + it).orElse("")));
        return diagnostic
                .help(path.size() == 1 ? "leave it out" : "take one of these out, so that some step can start")
                .build();
    }

    private static Optional<String> reason(Edge edge) {
        return switch (edge.origin()) {
            case AFTER -> Optional.of("because of `after`");
            case READ -> Optional.of("because it uses the output");
            case ORDER -> Optional.empty();
        };
    }

    private static String name(ResolvedSaga saga, int step) {
        return saga.steps().get(step).name();
    }
}
