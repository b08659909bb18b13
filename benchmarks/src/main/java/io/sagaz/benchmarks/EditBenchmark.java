package io.sagaz.benchmarks;

import io.sagaz.compiler.Analysis;
import io.sagaz.compiler.Workspace;
import io.sagaz.compiler.diagnostics.Diagnostic;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A keystroke to the diagnostics of the whole project, which was analysed before. Each one is in another file. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class EditBenchmark {
    @Param("100")
    int sagas;

    /** What is typed: a number in a step, a step that is only begun, a field of a type that ten sagas use. */
    @Param({"body", "begun", "signature"})
    String where = "";

    private Map<String, String> files = Map.of();
    private Workspace workspace = Workspace.empty();
    private int keystrokes;

    @Setup
    public void open() {
        files = Project.files(sagas);
        workspace = Project.workspace(files);
        Analysis analysis = workspace.analyse();
        if (!analysis.diagnostics().isEmpty()) {
            throw new IllegalStateException("the project isn't right: " + analysis.diagnostics());
        }
    }

    @Benchmark
    public List<Diagnostic> keystroke() {
        int number = keystrokes++;
        String saga = Project.saga(number % sagas);
        String file = where.equals("signature") ? saga.substring(0, saga.indexOf('/')) + "/types.saga" : saga;
        workspace = workspace.with(file, typed(files.getOrDefault(file, ""), number));
        return workspace.analyse().diagnostics();
    }

    /** Never the same text twice in a row, so that something is to be done. */
    private String typed(String text, int number) {
        return switch (where) {
            case "body" -> text.replace("timeout 3s", "timeout " + (3 + number % 997) + "s");
            case "begun" -> text.replace("    return", "    step next" + number + " = Mail.\n\n    return");
            case "signature" -> text.replace("customer: String", "customer: String\n    note" + number + ": String?");
            default -> throw new IllegalArgumentException("nobody types into " + where);
        };
    }
}
