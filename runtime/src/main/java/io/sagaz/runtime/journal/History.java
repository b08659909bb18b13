package io.sagaz.runtime.journal;

import io.sagaz.kernel.Alternative;
import io.sagaz.kernel.Answer;
import io.sagaz.kernel.CallId;
import io.sagaz.kernel.Decision;
import io.sagaz.kernel.Event;
import io.sagaz.kernel.SagaDefinition;
import io.sagaz.kernel.Timer;
import io.sagaz.runtime.HistoryEntry;
import io.sagaz.runtime.StepName;
import io.sagaz.runtime.store.JournalEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells a journal for people, a line for each entry. Payloads are not shown. */
public final class History {
    private History() {}

    /** @param steps of the saga, by index */
    public static List<HistoryEntry> of(
            SagaDefinition definition, List<? extends StepName> steps, List<JournalEntry> journal) {
        List<HistoryEntry> lines = new ArrayList<>(journal.size());
        Instant last = Instant.EPOCH;
        for (JournalEntry entry : journal) {
            HistoryEntry line = line(definition, steps, entry, last);
            last = line.at();
            lines.add(line);
        }
        return List.copyOf(lines);
    }

    /** @param last time of the entry before, for one that can't be read */
    private static HistoryEntry line(
            SagaDefinition definition, List<? extends StepName> steps, JournalEntry entry, Instant last) {
        try {
            Event event = Fold.read(entry);
            Line line = event.accept(LINES);
            Optional<? extends StepName> step =
                    line.step() == null ? Optional.empty() : Optional.of(steps.get(line.step()));
            return new HistoryEntry(entry.sequence(), event.at(), entry.kind(), step, line.text(definition));
        } catch (UnusableSagaException | IndexOutOfBoundsException e) {
            return new HistoryEntry(
                    entry.sequence(), last, entry.kind(), Optional.empty(), String.valueOf(e.getMessage()));
        }
    }

    /** @param call whose operation the text is about; null for the step's own, or none */
    private record Line(@Nullable Integer step, @Nullable CallId call, String text) {
        static Line of(String text) {
            return new Line(null, null, text);
        }

        static Line of(int step, String text) {
            return new Line(step, null, text);
        }

        static Line of(CallId call, String what) {
            String subject = switch (call.role()) {
                case DO -> "";
                case VERIFY -> "asked whether it happened: ";
                case UNDO -> "compensation ";
            };
            String element =
                    call.element().isPresent() ? "element " + call.element().getAsInt() + ": " : "";
            return new Line(call.step(), call, element + subject + what);
        }

        /** Names the operation where it isn't the step's own. */
        String text(SagaDefinition definition) {
            if (call == null || call.alternative() == 0) {
                return text;
            }
            Alternative alternative =
                    definition.steps().get(call.step()).recovery().get(call.alternative() - 1);
            return alternative instanceof Alternative.Call other
                    ? simple(other.call().service()) + "." + other.call().operation() + " " + text
                    : text;
        }
    }

    private static final Event.Visitor<Line> LINES = new Event.Visitor<>() {
        @Override
        public Line started(Event.Started event) {
            return Line.of("started");
        }

        @Override
        public Line succeeded(Event.Succeeded event) {
            return Line.of(event.call(), "succeeded" + times(event.attempt()));
        }

        @Override
        public Line rejected(Event.Rejected event) {
            return Line.of(event.call(), "rejected: " + simple(event.error()) + again(event.at(), event.nextAt()));
        }

        @Override
        public Line faulted(Event.Faulted event) {
            return Line.of(
                    event.call(),
                    "failed" + times(event.attempt()) + ": " + event.cause() + again(event.at(), event.nextAt()));
        }

        @Override
        public Line verified(Event.Verified event) {
            return Line.of(event.call(), event.happened() ? "it happened" : "it did not happen");
        }

        @Override
        public Line evaluated(Event.Evaluated event) {
            return Line.of(event.step(), answer(event));
        }

        @Override
        public Line timerFired(Event.TimerFired event) {
            return timer(event.timer());
        }

        @Override
        public Line cancelRequested(Event.CancelRequested event) {
            return Line.of("cancel requested: " + event.reason());
        }

        @Override
        public Line decided(Event.Decided event) {
            return Line.of(event.step(), "an operator decided: " + decision(event.decision()));
        }

        @Override
        public Line signalled(Event.Signalled event) {
            return Line.of("signal " + event.signal());
        }

        @Override
        public Line childEnded(Event.ChildEnded event) {
            String why = event.cause().isEmpty() ? "" : ": " + event.cause();
            return Line.of(event.call(), "the child ended " + event.status() + why);
        }

        @Override
        public Line rollbackRequested(Event.RollbackRequested event) {
            return Line.of("rollback requested: " + event.reason());
        }

        @Override
        public Line ended(Event.Ended event) {
            return Line.of("ended " + event.status());
        }
    };

    private static String answer(Event.Evaluated event) {
        return event.answer().accept(new Answer.Visitor<>() {
            @Override
            public String condition(Answer.Condition answer) {
                return answer.holds() ? "its condition holds" : "is skipped: its condition doesn't hold";
            }

            @Override
            public String span(Answer.Span answer) {
                return "waits for "
                        + answer.length().toString().substring("PT".length()).toLowerCase(Locale.ROOT);
            }

            @Override
            public String moment(Answer.Moment answer) {
                return "waits until " + answer.instant();
            }

            @Override
            public String elements(Answer.Elements answer) {
                return "runs for " + answer.count() + " elements";
            }

            @Override
            public String value(Answer.Value answer) {
                return "takes the default";
            }

            @Override
            public String failure(Answer.Failure answer) {
                return answer.reason();
            }
        });
    }

    private static Line timer(Timer timer) {
        if (timer instanceof Timer.Backoff backoff) {
            return Line.of(backoff.call(), "tried again");
        }
        if (timer instanceof Timer.Pause pause) {
            return Line.of(pause.step(), "its time has passed");
        }
        return Line.of(timer instanceof Timer.Grace ? "the grace period is over" : "the saga's time-out has passed");
    }

    private static String decision(Decision decision) {
        String name = decision.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        return decision instanceof Decision.Rejected rejected ? name + ", " + rejected.reason() : name;
    }

    private static String times(int attempt) {
        return attempt <= 1 ? "" : " at attempt " + attempt;
    }

    private static String again(Instant now, Optional<Instant> next) {
        return next.map(at -> String.format(
                        Locale.ROOT,
                        ", next attempt in %.1f s",
                        Duration.between(now, at).toMillis() / 1000.0))
                .orElse("");
    }

    private static String simple(String qualified) {
        return qualified.substring(qualified.lastIndexOf('.') + 1);
    }
}
