package io.sagaz.kernel;

import static io.sagaz.kernel.generators.Alternatives.call;
import static io.sagaz.kernel.generators.Alternatives.none;
import static io.sagaz.kernel.generators.Alternatives.retry;
import static io.sagaz.kernel.generators.SagaBuilder.saga;
import static org.assertj.core.api.Assertions.assertThat;

import io.sagaz.kernel.generators.Episode;
import io.sagaz.kernel.generators.SagaGenerator;
import io.sagaz.kernel.generators.SagaRun;
import io.sagaz.kernel.generators.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The table of transitions: every row is used, nothing misses one, and the docs show it. */
class TransitionsTest {
    private static final Path DOCS = Path.of("..", "docs", "kernel-transitions.md");
    private static final int EPISODES = 1500;

    /** Notes which row each event takes. */
    private static final class Recorder implements Kernel {
        private final Kernel kernel = new SagaKernel();
        private final Set<Row> rows = new HashSet<>();

        @Override
        public Transition apply(State state, Event event) {
            rows.add(Row.of(new Draft(state), event));
            return kernel.apply(state, event);
        }

        @Override
        public Set<Command> commands(State state) {
            return kernel.commands(state);
        }
    }

    @Test
    void everyRowIsVisitedAndNoEventMissesOne() {
        Recorder recorder = new Recorder();
        for (int seed = 0; seed < EPISODES; seed++) {
            Random random = new Random(seed);
            SagaDefinition definition = new SagaGenerator(random, 6).generate();
            Episode.Mood mood = seed % 10 == 0 ? Episode.Mood.HONEST : Episode.Mood.LYING;
            Episode.play(recorder, definition, random, mood);
        }
        rare(recorder);

        assertThat(recorder.rows).containsExactlyInAnyOrderElementsOf(Transitions.rows());
    }

    /** What chance alone meets too seldom. */
    private static void rare(Recorder recorder) {
        Optional<Instant> later = Optional.of(SagaRun.NOW.plusSeconds(1));
        SagaDefinition asked = saga().step("a", a -> a.undo().verify().recover(call("b", none())))
                .step("c")
                .build();
        SagaRun run = started(recorder, asked).fault("a");
        run.apply(new Event.Succeeded(SagaRun.NOW, CallId.act(7), 1, Optional.empty()));
        CallId verify = run.act("a").as(CallId.Role.VERIFY);
        run.apply(run.rejected(verify, -1));
        run.apply(run.faulted(verify, -1));
        run.must(new Event.Faulted(SagaRun.NOW, verify, 1, "busy", later)).tryAgain("a");
        run.apply(new Event.Verified(SagaRun.NOW, verify, 1, true, Optional.empty()));
        run.apply(run.rejected(verify, 1));
        run.apply(run.faulted(verify, 1));
        run.must(new Event.Faulted(SagaRun.NOW, verify, 2, "busy", later));
        run.apply(run.rejected(verify, 2));
        run.apply(new Event.Verified(SagaRun.NOW, verify, 2, true, Optional.empty()));
        run.reject("c");
        CallId undo = run.act("a").as(CallId.Role.UNDO);
        run.must(new Event.Faulted(SagaRun.NOW, undo, 1, "busy", later)).tryAgain("a");
        run.apply(run.rejected(undo, -1));
        run.apply(run.rejected(undo, 1));
        run.apply(run.faulted(undo, 1));
        run.apply(new Event.Succeeded(SagaRun.NOW, undo, 1, Optional.empty()));

        SagaDefinition held = saga().timeout(Duration.ofHours(1))
                .step("p", p -> p.pivot().recover(retry(1)))
                .build();
        started(recorder, held).cancel().deadline().apply(new Event.CancelRequested(SagaRun.NOW, "k", "too"));
    }

    private static SagaRun started(Kernel kernel, SagaDefinition definition) {
        return SagaRun.of(kernel, definition).must(new Event.Started(SagaRun.NOW, new Text("input")));
    }

    @Test
    void docsShowTheTable() throws IOException {
        String expected = page();
        if (Boolean.getBoolean("sagaz.update")) {
            Files.createDirectories(DOCS.getParent());
            Files.writeString(DOCS, expected);
        }

        assertThat(DOCS).exists();
        assertThat(Files.readString(DOCS)).isEqualTo(expected);
        assertThat(Boolean.getBoolean("sagaz.update"))
                .as("the page was written anew")
                .isFalse();
    }

    private static String page() {
        StringBuilder page = new StringBuilder();
        page.append("# Transitions of the kernel\n\n")
                .append("Every kind of event in every situation that it can meet. An event that is *applied* changes")
                .append(
                        " the state\nand is stored, one that is *recorded* is stored for the history alone, one that is")
                .append(" *refused* is not stored.\nThis page is generated from the table that the kernel runs on")
                .append(" (`Transitions`, with the situations of `Situation`);\na test compares the two.\n\n")
                .append("| event | situation | verdict | what happens |\n|---|---|---|---|\n");
        for (Row row : Transitions.rows()) {
            Rule rule = Transitions.rule(row);
            page.append("| ")
                    .append(words(row.event()))
                    .append(" | ")
                    .append(words(row.situation()))
                    .append(" | ")
                    .append(words(rule.verdict()))
                    .append(" | ")
                    .append(rule.text())
                    .append(" |\n");
        }
        return page.toString();
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
