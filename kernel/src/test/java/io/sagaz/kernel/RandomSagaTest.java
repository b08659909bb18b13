package io.sagaz.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.sagaz.kernel.generators.Effects;
import io.sagaz.kernel.generators.Episode;
import io.sagaz.kernel.generators.Episode.Mood;
import io.sagaz.kernel.generators.SagaGenerator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Section 7: the invariants, in generated sagas that keep the safety rule and meet every misfortune. */
class RandomSagaTest {
    private static final int STEPS_MAX = 7;

    @Property(tries = 2000)
    void endsAndTellsTheTruthAboutItsEffects(@ForAll("seeds") long seed) {
        Episode episode = play(seed, Mood.HONEST);

        assertThat(episode.state().status().ended()).isTrue();
        assertThat(Effects.lies(episode))
                .as("%s of %s", episode.state(), episode.state().definition())
                .isEmpty();
    }

    @Property(tries = 500)
    void endsOrStandsWithATask(@ForAll("seeds") long seed) {
        State state = play(seed, Mood.UNATTENDED).state();

        if (!state.status().ended()) {
            assertThat(state.status()).isEqualTo(SagaStatus.SUSPENDED);
            assertThat(state.tasks()).isNotEmpty();
        }
    }

    @Property(tries = 1000)
    void keepsTheInvariantsWhateverItIsTold(@ForAll("seeds") long seed) {
        Episode episode = play(seed, Mood.LYING);

        assertThat(episode.state().status().ended()).isTrue();
        assertThat(List.copyOf(new SagaKernel().commands(episode.state()))).isEmpty();
    }

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.longs();
    }

    private static Episode play(long seed, Mood mood) {
        Random random = new Random(seed);
        SagaDefinition definition = new SagaGenerator(random, STEPS_MAX).generate();
        return Episode.play(new SagaKernel(), definition, random, mood);
    }
}
