package io.sagaz.kernel;

import io.sagaz.kernel.CallId.Role;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says to people why an event changed nothing. */
final class Reasons {
    private Reasons() {}

    static String of(Draft draft, Event event, Rule rule) {
        String about = event.accept(new About(draft));
        return about.isEmpty() ? rule.text() : about + ": " + rule.text();
    }

    private record About(Draft draft) implements Event.Visitor<String> {
        @Override
        public String started(Event.Started event) {
            return "";
        }

        @Override
        public String succeeded(Event.Succeeded event) {
            return attempt("success", event.call(), event.attempt());
        }

        @Override
        public String rejected(Event.Rejected event) {
            return attempt("rejection", event.call(), event.attempt());
        }

        @Override
        public String faulted(Event.Faulted event) {
            return attempt("fault", event.call(), event.attempt());
        }

        @Override
        public String verified(Event.Verified event) {
            return attempt("answer", event.call(), event.attempt());
        }

        @Override
        public String evaluated(Event.Evaluated event) {
            return "value for " + name(event.step());
        }

        @Override
        public String timerFired(Event.TimerFired event) {
            return event.timer().accept(new Timer.Visitor<>() {
                @Override
                public String backoff(Timer.Backoff timer) {
                    return attempt("wait", timer.call(), timer.attempt());
                }

                @Override
                public String grace(Timer.Grace timer) {
                    return "grace period";
                }

                @Override
                public String deadline(Timer.Deadline timer) {
                    return "time-out";
                }

                @Override
                public String pause(Timer.Pause timer) {
                    return "wait of " + name(timer.step());
                }
            });
        }

        @Override
        public String cancelRequested(Event.CancelRequested event) {
            return "cancel";
        }

        @Override
        public String decided(Event.Decided event) {
            String offered = draft.plan().knows(event.step()) && !draft.course().ended()
                    ? Tasks.of(draft, event.step()).map(About::offers).orElse("")
                    : "";
            return "decision " + word(event.decision().getClass()) + " about " + name(event.step()) + offered;
        }

        @Override
        public String signalled(Event.Signalled event) {
            return "signal `" + event.signal() + "`";
        }

        @Override
        public String childEnded(Event.ChildEnded event) {
            return "end of the child of " + name(event.call().step());
        }

        @Override
        public String rollbackRequested(Event.RollbackRequested event) {
            return "rollback";
        }

        @Override
        public String ended(Event.Ended event) {
            return "end as " + event.status();
        }

        private static String offers(Task task) {
            return task.allowed().stream()
                    .map(About::word)
                    .sorted()
                    .collect(Collectors.joining(", ", " (its task offers ", ")"));
        }

        private static String word(Class<? extends Decision> decision) {
            return decision.getSimpleName().toLowerCase(Locale.ROOT);
        }

        private String attempt(String what, CallId id, int attempt) {
            String role = id.role() == Role.DO ? "" : id.role().name().toLowerCase(Locale.ROOT) + " of ";
            String alternative = id.alternative() == 0 ? "" : ", alternative " + id.alternative();
            return what + " of attempt " + attempt + " of " + role + name(id.step()) + alternative;
        }

        private String name(int step) {
            return draft.plan().knows(step) ? "`" + draft.plan().step(step).name() + "`" : "step number " + step;
        }
    }
}
