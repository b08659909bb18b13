package io.sagaz.benchmarks;

import io.sagaz.compiler.GeneratedFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
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

/** Texts to all that a build writes, in memory: analysis, Java and definitions. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(2)
public class GenerationBenchmark {
    @Param("1000")
    int sagas;

    private final Map<String, byte[]> sources = new TreeMap<>();
    private Map<String, String> files = Map.of();

    @Setup
    public void read() {
        files = Project.files(sagas);
        files.forEach((file, text) -> sources.put(file, text.getBytes(StandardCharsets.UTF_8)));
        if (generate().size() < 3 * sagas) {
            throw new IllegalStateException("a saga has its source, its definition and its class");
        }
    }

    @Benchmark
    public SortedMap<Path, byte[]> generate() {
        return new GeneratedFiles(Path.of("java"), Path.of("resources"))
                .of(sources, Project.workspace(files).analyse());
    }
}
