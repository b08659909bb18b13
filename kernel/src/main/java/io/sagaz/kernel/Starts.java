package io.sagaz.kernel;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Brings a step into its work: its condition, the length of its wait, the signal that it waits for. */
final class Starts {
    private Starts() {}

    /** It is the step's turn. */
    static void start(Draft draft, int step, Instant now) {
        if (draft.plan().step(step).when().isPresent()) {
            draft.move(step, Stage.GUARDED);
        } else {
            begin(draft, step, now);
        }
    }

    /** What a step had evaluated: its condition, its length, or the value of a default. */
    static void evaluated(Draft draft, Event.Evaluated event) {
        int step = event.step();
        event.answer().accept(new Answered(draft, step, event.at()));
    }

    /** Whether a step waits for an answer of this kind. */
    static boolean awaits(Draft draft, int step, Answer answer) {
        if (answer instanceof Answer.Failure failure && failure.purpose() != purpose(draft, step)) {
            return false;
        }
        boolean failure = answer instanceof Answer.Failure;
        return switch (draft.stage(step)) {
            case GUARDED -> failure || answer instanceof Answer.Condition;
            case MEASURING -> failure || fits(draft.plan().step(step), answer);
            case EVALUATING -> failure || answer instanceof Answer.Value;
            case PENDING,
                    FANNED,
                    WAITING,
                    ACTING,
                    VERIFYING,
                    SETTLING,
                    ASKING,
                    SUCCEEDED,
                    SKIPPED,
                    ENDED_EARLY,
                    FAILED,
                    CHOSE_COMPENSATE,
                    CHOSE_ROLLBACK,
                    UNDOING,
                    UNDONE -> false;
        };
    }

    /** The time of a wait, or of an await, is over. */
    static void pauseOver(Draft draft, int step) {
        StepState state = draft.step(step);
        Optional<Work.Await> await = draft.plan().await(step);
        if (await.isEmpty()) {
            draft.put(step, Outcomes.happened(state, state.attempt(), Optional.empty()));
            return;
        }
        int attempt = state.attempt();
        String text = "no signal `" + await.get().signal() + "` came in time";
        draft.put(step, state.with(state.act().rejected(attempt, rejected(step, text))));
        Work.OnTimeout onTimeout = await.get().onTimeout();
        if (onTimeout instanceof Work.OnTimeout.Skip) {
            draft.move(step, Stage.SKIPPED);
        } else if (onTimeout instanceof Work.OnTimeout.Default) {
            draft.move(step, Stage.EVALUATING);
        } else {
            Recovery.next(draft, step);
        }
    }

    /** Hands the signals that came to the steps that wait for them, in their order. */
    static void deliver(Draft draft) {
        draft.indexes()
                .filter(step -> draft.stage(step) == Stage.WAITING)
                .forEach(step -> draft.plan()
                        .await(step)
                        .flatMap(await -> draft.course().signals().first(await.signal()))
                        .ifPresent(payload -> {
                            String signal =
                                    draft.plan().await(step).orElseThrow().signal();
                            draft.course(draft.course()
                                    .signals(draft.course().signals().withoutFirst(signal)));
                            draft.put(
                                    step,
                                    Outcomes.happened(
                                            draft.step(step), draft.step(step).attempt(), Optional.of(payload)));
                        }));
    }

    /** Whether a step waits, or may still come to wait, for a signal that hasn't come yet. */
    static boolean wants(Draft draft, String signal) {
        long open = awaiting(draft, signal)
                .filter(step -> draft.stage(step) == Stage.PENDING
                        || draft.stage(step) == Stage.GUARDED
                        || draft.stage(step) == Stage.WAITING
                        || draft.stage(step) == Stage.ASKING)
                .count();
        return draft.course().forward() && open > draft.course().signals().count(signal);
    }

    static boolean knows(Draft draft, String signal) {
        return awaiting(draft, signal).findAny().isPresent();
    }

    private static IntStream awaiting(Draft draft, String signal) {
        return draft.indexes()
                .filter(step -> draft.plan()
                        .await(step)
                        .filter(await -> await.signal().equals(signal))
                        .isPresent());
    }

    /** What a step has evaluated now; of one that has nothing evaluated it says nothing. */
    private static Command.Purpose purpose(Draft draft, int step) {
        StepDefinition definition = draft.plan().step(step);
        return switch (draft.stage(step)) {
            case GUARDED -> Command.Purpose.CONDITION;
            case MEASURING -> measured(definition);
            default -> Command.Purpose.OUTPUT;
        };
    }

    /** What has to be known before the step's work can begin. */
    static Command.Purpose measured(StepDefinition definition) {
        if (definition.work() instanceof Work.Wait wait && definition.fanOut().isEmpty()) {
            return wait.until() ? Command.Purpose.MOMENT : Command.Purpose.SPAN;
        }
        return Command.Purpose.ELEMENTS;
    }

    /** Nothing but an action is begun in a saga that goes back. */
    static void begin(Draft draft, int step, Instant now) {
        StepDefinition definition = draft.plan().step(step);
        CallId id = CallId.act(step);
        if (!draft.course().forward() && !Progress.mayStartLate(definition)) {
            draft.move(step, Stage.ENDED_EARLY);
            return;
        }
        if (definition.fanOut().isPresent()) {
            draft.move(step, Stage.MEASURING);
            return;
        }
        draft.put(step, definition.work().accept(new Work.Visitor<>() {
            @Override
            public StepState call(Work.Call work) {
                return draft.step(step).to(Stage.ACTING).with(CallState.first(id));
            }

            @Override
            public StepState sleep(Work.Wait work) {
                return draft.step(step).to(Stage.MEASURING);
            }

            @Override
            public StepState await(Work.Await work) {
                Optional<Instant> end = work.within().map(length -> Progress.plus(now, length));
                return draft.step(step).to(Stage.WAITING).with(waiting(draft, id, end));
            }

            @Override
            public StepState child(Work.Child work) {
                return draft.step(step).to(Stage.ACTING).with(CallState.first(id));
            }
        }));
    }

    private static CallState waiting(Draft draft, CallId id, Optional<Instant> end) {
        int before = draft.step(id.step()).call(id).map(CallState::attempt).orElse(0);
        return CallState.waiting(id, before + 1, end);
    }

    private static boolean fits(StepDefinition definition, Answer answer) {
        return switch (measured(definition)) {
            case SPAN -> answer instanceof Answer.Span;
            case MOMENT -> answer instanceof Answer.Moment;
            case ELEMENTS -> answer instanceof Answer.Elements;
            case CONDITION, OUTPUT -> false;
        };
    }

    private static Cause rejected(int step, String why) {
        return new Cause(Cause.Kind.REJECTED, OptionalInt.of(step), why, Optional.empty());
    }

    private record Answered(Draft draft, int step, Instant now) implements Answer.Visitor<Boolean> {
        @Override
        public Boolean condition(Answer.Condition answer) {
            if (answer.holds()) {
                begin(draft, step, now);
            } else {
                draft.move(step, Stage.SKIPPED);
            }
            return true;
        }

        @Override
        public Boolean span(Answer.Span answer) {
            return sleep(Progress.plus(now, answer.length()));
        }

        @Override
        public Boolean moment(Answer.Moment answer) {
            return sleep(answer.instant());
        }

        @Override
        public Boolean elements(Answer.Elements answer) {
            Fans.begin(draft, step, answer);
            return true;
        }

        @Override
        public Boolean value(Answer.Value answer) {
            StepState state = draft.step(step).output(Optional.of(answer.value()));
            draft.put(step, state.to(Stage.SUCCEEDED));
            return true;
        }

        @Override
        public Boolean failure(Answer.Failure answer) {
            StepState state = draft.step(step);
            if (state.stage() == Stage.EVALUATING) {
                draft.put(step, state.entry(state.entry() + 1).to(Stage.FAILED));
            } else {
                draft.put(step, state.with(CallState.notBegun(CallId.act(step), rejected(step, answer.reason()))));
                Recovery.next(draft, step);
            }
            return true;
        }

        private boolean sleep(Instant end) {
            draft.put(
                    step, draft.step(step).to(Stage.WAITING).with(waiting(draft, CallId.act(step), Optional.of(end))));
            return true;
        }
    }
}
