package io.sagaz.kernel;

import java.util.Optional;

/** The place in {@link Transitions} that an event has in a state. */
record Row(EventKind event, Situation situation) {

    static Row of(Draft draft, Event event) {
        EventKind kind = EventKind.of(event);
        return new Row(kind, kind == EventKind.NONSENSE ? Situation.UNKNOWN : event.accept(new Finder(draft)));
    }

    private record Finder(Draft draft) implements Event.Visitor<Situation> {
        @Override
        public Situation started(Event.Started event) {
            return Situation.of(draft) == Situation.NOT_STARTED ? Situation.NOT_STARTED : Situation.SETTLED;
        }

        @Override
        public Situation succeeded(Event.Succeeded event) {
            return Situation.of(draft, event.call(), event.attempt(), true);
        }

        @Override
        public Situation rejected(Event.Rejected event) {
            return Situation.of(draft, event.call(), event.attempt(), false);
        }

        @Override
        public Situation faulted(Event.Faulted event) {
            return Situation.of(draft, event.call(), event.attempt(), false);
        }

        @Override
        public Situation verified(Event.Verified event) {
            // That it hadn't happened when it was asked earlier says nothing about the attempts made since.
            return Situation.of(draft, event.call(), event.attempt(), event.happened());
        }

        @Override
        public Situation evaluated(Event.Evaluated event) {
            if (!draft.plan().knows(event.step())) {
                return Situation.UNKNOWN;
            }
            boolean awaited = !draft.course().ended() && Starts.awaits(draft, event.step(), event.answer());
            return awaited ? Situation.AWAITED : Situation.NOT_AWAITED;
        }

        @Override
        public Situation timerFired(Event.TimerFired event) {
            return event.timer().accept(new Timer.Visitor<>() {
                @Override
                public Situation backoff(Timer.Backoff timer) {
                    return Situation.ofBackoff(draft, timer);
                }

                @Override
                public Situation grace(Timer.Grace timer) {
                    return Obligations.graceTimer(draft).isPresent() ? Situation.AWAITED : Situation.NOT_AWAITED;
                }

                @Override
                public Situation deadline(Timer.Deadline timer) {
                    return Obligations.deadlineTimer(draft).isPresent() ? Situation.of(draft) : Situation.NOT_AWAITED;
                }

                @Override
                public Situation pause(Timer.Pause timer) {
                    return Situation.of(draft, timer);
                }
            });
        }

        @Override
        public Situation cancelRequested(Event.CancelRequested event) {
            return draft.course().keys().contains(event.key()) ? Situation.REPEATED : Situation.of(draft);
        }

        @Override
        public Situation decided(Event.Decided event) {
            if (draft.course().keys().contains(event.key())) {
                return Situation.REPEATED;
            }
            if (!draft.plan().knows(event.step()) || event.element().isPresent() != draft.focused()) {
                return Situation.UNKNOWN;
            }
            if (draft.course().ended()) {
                return Situation.ENDED;
            }
            Optional<Task> task = Tasks.of(draft, event.step());
            if (task.isEmpty()) {
                return Situation.NOT_AWAITED;
            }
            return task.get().allowed().contains(event.decision().getClass())
                    ? Situation.AWAITED
                    : Situation.NOT_OFFERED;
        }

        @Override
        public Situation signalled(Event.Signalled event) {
            return Situation.of(draft, event);
        }

        @Override
        public Situation childEnded(Event.ChildEnded event) {
            return Situation.of(draft, event);
        }

        @Override
        public Situation rollbackRequested(Event.RollbackRequested event) {
            return Situation.of(draft, event);
        }

        @Override
        public Situation ended(Event.Ended event) {
            boolean owed = Obligations.end(draft)
                    .filter(status -> status == event.status())
                    .isPresent();
            return owed ? Situation.AWAITED : Situation.NOT_AWAITED;
        }
    }
}
