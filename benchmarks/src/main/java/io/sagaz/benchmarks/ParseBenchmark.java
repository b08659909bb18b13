package io.sagaz.benchmarks;

import io.sagaz.compiler.syntax.FileUnit;
import io.sagaz.compiler.syntax.Syntax;
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

/** Text to tree, of one file. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class ParseBenchmark {
    @Param("500")
    int lines;

    private String text = "";

    /** The same with a mistake in the middle: it is read twice, the second time with recovery. */
    private String broken = "";

    @Setup
    public void read() {
        text = Project.text(lines);
        int middle = text.indexOf("compensate", text.length() / 2);
        broken = text.substring(0, middle) + "compnsate )" + text.substring(middle + "compensate".length());
        if (!right().diagnostics().isEmpty() || withMistake().diagnostics().isEmpty()) {
            throw new IllegalStateException("one of the texts isn't what it is meant to be");
        }
    }

    @Benchmark
    public FileUnit right() {
        return Syntax.parse("text.saga", text);
    }

    @Benchmark
    public FileUnit withMistake() {
        return Syntax.parse("broken.saga", broken);
    }
}
