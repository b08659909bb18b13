package io.sagaz.benchmarks;

import io.sagaz.compiler.format.Formatted;
import io.sagaz.compiler.format.Formatter;
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

/** One file into the one style, with the comparison that nothing else changed. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class FormatBenchmark {
    @Param("500")
    int lines;

    private String text = "";

    /** All of it has to be laid out: nothing is indented. */
    @Setup
    public void flatten() {
        text = Project.text(lines).replaceAll("\n +", "\n");
        if (format().text().equals(text)) {
            throw new IllegalStateException("there is nothing to format");
        }
    }

    @Benchmark
    public Formatted format() {
        return Formatter.format("text.saga", text);
    }
}
