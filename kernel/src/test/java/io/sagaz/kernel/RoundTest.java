package io.sagaz.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RoundTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private static Round round(int firstAttempt, int retries, boolean recover) {
        Pace pace = new Pace.Backoff(SECOND, Duration.ofSeconds(10));
        return new Round(firstAttempt, new RetryPolicy(OptionalInt.of(retries), pace, List.of("Busy")), recover);
    }

    @Test
    void makesOneAttemptAndThenItsRetries() {
        Round round = round(1, 2, false);

        assertThat(round.delayAfter(1, 0.5)).isPresent();
        assertThat(round.delayAfter(2, 0.5)).isPresent();
        assertThat(round.delayAfter(3, 0.5)).isEmpty();
    }

    @Test
    void recoverRetryMakesAsManyAttemptsAsItSays() {
        Round round = round(4, 2, true);

        assertThat(round.delayAfter(4, 0.5)).isPresent();
        assertThat(round.delayAfter(5, 0.5)).isEmpty();
    }

    @Test
    void doublesTheCapOfTheWaitUpToItsMaximum() {
        Round round = round(1, 9, false);

        assertThat(round.delayAfter(1, 0.5)).contains(Duration.ofMillis(500));
        assertThat(round.delayAfter(2, 0.5)).contains(SECOND);
        assertThat(round.delayAfter(3, 0.5)).contains(Duration.ofSeconds(2));
        assertThat(round.delayAfter(5, 0.5)).contains(Duration.ofSeconds(5));
        assertThat(round.delayAfter(9, 0.5)).contains(Duration.ofSeconds(5));
    }

    @Test
    void everyWaitsTheSameWithoutJitter() {
        Round round = new Round(1, new RetryPolicy(OptionalInt.empty(), new Pace.Every(SECOND), List.of()), false);

        assertThat(round.delayAfter(1, 0.1)).contains(SECOND);
        assertThat(round.delayAfter(Integer.MAX_VALUE, 0.9)).contains(SECOND);
    }

    @Property
    void waitIsNeverNegativeAndNeverAboveTheMaximum(
            @ForAll @IntRange(min = 1) int attempt, @ForAll @DoubleRange(min = 0, max = 0.99) double random) {
        Round forever = new Round(
                1,
                new RetryPolicy(OptionalInt.empty(), new Pace.Backoff(SECOND, Duration.ofMinutes(1)), List.of()),
                false);

        assertThat(forever.delayAfter(attempt, random).orElseThrow()).isBetween(Duration.ZERO, Duration.ofMinutes(1));
    }

    @Test
    void retriesTheErrorsThatItNamesAndRecoverRetriesAll() {
        assertThat(round(1, 1, false).retries("Busy")).isTrue();
        assertThat(round(1, 1, false).retries("OutOfStock")).isFalse();
        assertThat(round(1, 1, true).retries("OutOfStock")).isTrue();
    }
}
