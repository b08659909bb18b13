package io.sagaz.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.fail;

import io.sagaz.kernel.Answer;
import io.sagaz.kernel.CallId;
import io.sagaz.kernel.Command;
import io.sagaz.kernel.Decision;
import io.sagaz.kernel.Event;
import io.sagaz.kernel.Payload;
import io.sagaz.kernel.SagaStatus;
import io.sagaz.kernel.Timer;
import io.sagaz.runtime.Codecs;
import io.sagaz.runtime.PayloadException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class EventJsonTest {
    private static final Path GOLDEN = Path.of("src/test/resources/journal/events.txt");
    private static final Instant AT = Instant.parse("2026-03-01T10:00:00.123456789Z");
    private static final CallId CALL = new CallId(3, CallId.Role.DO, 0);
    private static final CallId UNDO = new CallId(3, CallId.Role.UNDO, 2);
    private static final Payload PAYLOAD = new JsonPayload("{\"amount\":10.50,\"lines\":[1,2]}");

    /** Every event, and every variant of what stands in one. */
    private static final List<Event> EVENTS = List.of(
            new Event.Started(AT, PAYLOAD),
            new Event.Succeeded(AT, CALL, 1, Optional.of(PAYLOAD)),
            new Event.Succeeded(AT, CALL, 1, Optional.of(new JsonPayload("null"))),
            new Event.Succeeded(AT, UNDO, 2, Optional.empty()),
            new Event.Rejected(AT, CALL, 1, "shop.orders.OutOfStock", Optional.of(PAYLOAD), Optional.empty()),
            new Event.Rejected(AT, CALL, 1, "shop.orders.OutOfStock", Optional.empty(), Optional.of(AT.plusSeconds(2))),
            new Event.Faulted(AT, CALL, 1, "java.net.ConnectException: \"no\"", Optional.of(AT.plusSeconds(2))),
            new Event.Faulted(AT, CALL, 3, "timed out", Optional.empty()),
            new Event.Verified(AT, new CallId(3, CallId.Role.VERIFY, 0), 1, true, Optional.of(PAYLOAD)),
            new Event.Verified(AT, new CallId(3, CallId.Role.VERIFY, 0), 1, false, Optional.empty()),
            new Event.Evaluated(AT, 4, new Answer.Value(new JsonPayload("true"))),
            new Event.Evaluated(AT, 4, new Answer.Condition(true)),
            new Event.Evaluated(AT, 4, new Answer.Span(Duration.ofMinutes(5))),
            new Event.Evaluated(AT, 4, new Answer.Moment(AT.plusSeconds(3))),
            new Event.Evaluated(AT, 4, new Answer.Elements(2, PAYLOAD)),
            new Event.Evaluated(AT, 4, new Answer.Failure(Command.Purpose.SPAN, "division by zero")),
            new Event.Signalled(AT, "s-1", "Approved", PAYLOAD),
            new Event.ChildEnded(AT, CALL, SagaStatus.COMPLETED, Optional.of(PAYLOAD), ""),
            new Event.ChildEnded(AT, CALL, SagaStatus.COMPENSATED, Optional.empty(), "out of stock"),
            new Event.RollbackRequested(AT, "r-1", "the parent failed"),
            new Event.TimerFired(AT, new Timer.Pause(3, 1)),
            new Event.TimerFired(AT, new Timer.Backoff(CALL, 2)),
            new Event.TimerFired(AT, new Timer.Grace()),
            new Event.TimerFired(AT, new Timer.Deadline()),
            new Event.CancelRequested(AT, "c-1", "changed their mind"),
            new Event.Decided(AT, "d-1", 3, new Decision.Succeeded(Optional.of(PAYLOAD))),
            new Event.Decided(AT, "d-1", 3, new Decision.Succeeded(Optional.empty())),
            new Event.Decided(AT, "d-1", 3, new Decision.Rejected("never arrived")),
            new Event.Decided(AT, "d-1", 3, new Decision.Skip()),
            new Event.Decided(AT, "d-1", 3, new Decision.Retry()),
            new Event.Decided(AT, "d-1", 3, new Decision.Compensate()),
            new Event.Decided(AT, "d-1", 3, new Decision.Rollback()),
            new Event.Ended(AT, SagaStatus.COMPLETED, Optional.of(PAYLOAD)),
            new Event.Ended(AT, SagaStatus.COMPENSATED, Optional.empty()));

    @Test
    void writesTheFormThatJournalsHave() throws IOException {
        String actual = EVENTS.stream()
                .map(event -> EventJson.kind(event) + " " + EventJson.write(event) + "\n")
                .collect(Collectors.joining());

        if (Boolean.getBoolean("sagaz.update")) {
            Files.writeString(GOLDEN, actual);
            fail("rewrote " + GOLDEN + "; look at the difference");
        }
        assertThat(actual).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void readsTheFormThatJournalsHave() throws IOException {
        List<Event> read = Files.readAllLines(GOLDEN).stream()
                .map(line -> line.split(" ", 2))
                .map(parts -> EventJson.read(parts[0], parts[1]))
                .toList();

        assertThat(read).isEqualTo(EVENTS);
    }

    @Test
    void coversEveryEventTimerAndDecision() {
        Set<Class<?>> covered = EVENTS.stream().map(Event::getClass).collect(Collectors.toSet());
        assertThat(covered).isEqualTo(variants(Event.class));

        assertThat(EVENTS.stream()
                        .filter(event -> event instanceof Event.TimerFired)
                        .map(event -> ((Event.TimerFired) event).timer().getClass())
                        .collect(Collectors.toSet()))
                .isEqualTo(variants(Timer.class));
        assertThat(EVENTS.stream()
                        .filter(event -> event instanceof Event.Decided)
                        .map(event -> ((Event.Decided) event).decision().getClass())
                        .collect(Collectors.toSet()))
                .isEqualTo(variants(Decision.class));
    }

    private static Set<Class<?>> variants(Class<?> sealedRoot) {
        return Arrays.stream(sealedRoot.getPermittedSubclasses()).collect(Collectors.toSet());
    }

    @Test
    void givesTheSameKindForEveryEventOfAClass() {
        assertThat(EVENTS.stream()
                        .collect(Collectors.groupingBy(
                                Event::getClass, Collectors.mapping(EventJson::kind, Collectors.toSet())))
                        .values())
                .allMatch(kinds -> kinds.size() == 1)
                .doesNotHaveDuplicates();
    }

    @Test
    void ignoresFieldsThatANewerVersionAdded() {
        String newer =
                "{\"worker\":{\"id\":7},\"at\":\"2026-03-01T10:00:00Z\",\"step\":4,\"value\":[null],\"x\":[1,{\"y\":2}]}";

        assertThat(EventJson.read("evaluated", newer))
                .isEqualTo(new Event.Evaluated(
                        Instant.parse("2026-03-01T10:00:00Z"), 4, new Answer.Value(new JsonPayload("[null]"))));
    }

    @Test
    void keepsAPayloadAsItStands() {
        String spaced = "{ \"a\" : [ 1.50 , 2e3, -0.0 ], \"b\":\"\\u00e4\" }";
        String body = "{\"at\":\"2026-03-01T10:00:00Z\",\"input\": " + spaced + " }";

        Event read = EventJson.read("started", body);

        assertThat(read).isEqualTo(new Event.Started(Instant.parse("2026-03-01T10:00:00Z"), new JsonPayload(spaced)));
        assertThat(EventJson.write(read)).isEqualTo("{\"at\":\"2026-03-01T10:00:00Z\",\"input\":" + spaced + "}");
    }

    @Test
    void refusesAKindThatItDoesNotKnow() {
        assertThatThrownBy(() -> EventJson.read("moonrise", "{}"))
                .isInstanceOf(PayloadException.class)
                .hasMessage("the journal holds an event of kind `moonrise`, which this version doesn't know; a newer"
                        + " version of Sagaz wrote it: run that one");
    }

    @Test
    void saysWhereAnEventCannotBeRead() {
        assertThatThrownBy(() -> EventJson.read("succeeded", "{\"at\":\"2026-03-01T10:00:00Z\"}"))
                .isInstanceOf(PayloadException.class)
                .hasMessage(
                        "the journal's event of kind `succeeded` can't be read: `call`: expected a record, found nothing");
        assertThatThrownBy(() -> EventJson.read("evaluated", "{\"at\":\"today\",\"step\":1,\"value\":1}"))
                .hasMessageContaining("`at`: `today` can't be read");
        assertThatThrownBy(() -> EventJson.read("ended", "{\"at\":\"2026-03-01T10:00:00Z\",\"status\":\"LOST\"}"))
                .hasMessageContaining("`status`: `LOST` can't be read: no constant LOST");
        assertThatThrownBy(() ->
                        EventJson.read("timerFired", "{\"at\":\"2026-03-01T10:00:00Z\",\"timer\":{\"kind\":\"moon\"}}"))
                .hasMessageContaining("`timer`: no timer is of kind `moon`");
        assertThatThrownBy(() -> EventJson.read("started", "{\"at\""))
                .isInstanceOf(PayloadException.class)
                .hasMessageContaining("no JSON");
    }

    @Property
    void readsBackWhatItWrote(@ForAll("events") Event event) {
        assertThat(EventJson.read(EventJson.kind(event), EventJson.write(event)))
                .isEqualTo(event);
    }

    @Provide
    Arbitrary<Event> events() {
        return Arbitraries.oneOf(
                Combinators.combine(instants(), payloads()).as(Event.Started::new),
                Combinators.combine(instants(), calls(), numbers(), payloads().optional())
                        .as(Event.Succeeded::new),
                Combinators.combine(
                                instants(),
                                calls(),
                                numbers(),
                                texts(),
                                payloads().optional(),
                                instants().optional())
                        .as(Event.Rejected::new),
                Combinators.combine(
                                instants(),
                                calls(),
                                numbers(),
                                texts(),
                                instants().optional())
                        .as(Event.Faulted::new),
                Combinators.combine(
                                instants(),
                                calls(),
                                numbers(),
                                Arbitraries.of(true, false),
                                payloads().optional())
                        .as(Event.Verified::new),
                Combinators.combine(instants(), numbers(), answers()).as(Event.Evaluated::new),
                Combinators.combine(instants(), texts(), texts(), payloads()).as(Event.Signalled::new),
                Combinators.combine(
                                instants(),
                                calls(),
                                Arbitraries.of(SagaStatus.values()),
                                payloads().optional(),
                                texts())
                        .as(Event.ChildEnded::new),
                Combinators.combine(instants(), texts(), texts()).as(Event.RollbackRequested::new),
                Combinators.combine(instants(), timers()).as(Event.TimerFired::new),
                Combinators.combine(instants(), texts(), texts()).as(Event.CancelRequested::new),
                Combinators.combine(instants(), texts(), numbers(), decisions())
                        .as((at, key, step, decision) ->
                                new Event.Decided(at, key, step, OptionalInt.of(step), decision)),
                Combinators.combine(
                                instants(),
                                Arbitraries.of(SagaStatus.values()),
                                payloads().optional())
                        .as(Event.Ended::new));
    }

    private static Arbitrary<Instant> instants() {
        Arbitrary<Long> seconds =
                Arbitraries.longs().between(Instant.MIN.getEpochSecond(), Instant.MAX.getEpochSecond());
        return Combinators.combine(seconds, Arbitraries.integers().between(0, 999_999_999))
                .as(Instant::ofEpochSecond);
    }

    private static Arbitrary<CallId> calls() {
        Arbitrary<OptionalInt> elements =
                numbers().optional().map(element -> element.map(OptionalInt::of).orElseGet(OptionalInt::empty));
        return Combinators.combine(numbers(), elements, Arbitraries.of(CallId.Role.values()), numbers())
                .as(CallId::new);
    }

    private static Arbitrary<Answer> answers() {
        return Arbitraries.oneOf(
                Arbitraries.of(new Answer.Condition(true), new Answer.Condition(false)),
                Arbitraries.longs().map(Duration::ofNanos).map(Answer.Span::new),
                instants().map(Answer.Moment::new),
                Combinators.combine(Arbitraries.integers().greaterOrEqual(0), payloads())
                        .as(Answer.Elements::new),
                payloads().map(Answer.Value::new),
                Combinators.combine(Arbitraries.of(Command.Purpose.values()), texts())
                        .as(Answer.Failure::new));
    }

    private static Arbitrary<Timer> timers() {
        return Arbitraries.oneOf(
                Combinators.combine(calls(), numbers()).as(Timer.Backoff::new),
                Combinators.combine(numbers(), numbers()).as(Timer.Pause::new),
                Arbitraries.of(new Timer.Grace(), new Timer.Deadline()));
    }

    private static Arbitrary<Decision> decisions() {
        return Arbitraries.oneOf(
                payloads().optional().map(Decision.Succeeded::new),
                texts().map(Decision.Rejected::new),
                Arbitraries.of(
                        new Decision.Skip(), new Decision.Retry(), new Decision.Compensate(), new Decision.Rollback()));
    }

    private static Arbitrary<Payload> payloads() {
        JsonPayloads json = new JsonPayloads();
        return Arbitraries.oneOf(
                texts().map(text -> new JsonPayload(json.write(Codecs.STRING, text))),
                texts().list().ofMaxSize(3).map(list -> new JsonPayload(json.write(Codecs.list(Codecs.STRING), list))),
                Arbitraries.of("null", "{}", "[]", "[ {\"a\" : null} ]", "-0.00")
                        .map(JsonPayload::new));
    }

    private static Arbitrary<Integer> numbers() {
        return Arbitraries.integers();
    }

    /** Of all characters, halves of such included. */
    private static Arbitrary<String> texts() {
        return Arbitraries.strings().all().ofMaxLength(12);
    }
}
