package io.sagaz.benchmarks;

import io.sagaz.compiler.Analysis;
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

/** Texts to diagnostics and model, from scratch: parsing, names, types, graph and all rules. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class AnalysisBenchmark {
    @Param("100")
    int sagas;

    private Map<String, String> files = Map.of();

    @Setup
    public void read() {
        files = Project.files(sagas);
        Analysis analysis = analyse();
        if (!analysis.diagnostics().isEmpty() || analysis.model().sagas().size() != sagas) {
            throw new IllegalStateException("the project isn't right: " + analysis.diagnostics());
        }
    }

    @Benchmark
    public Analysis analyse() {
        return Project.workspace(files).analyse();
    }
}
