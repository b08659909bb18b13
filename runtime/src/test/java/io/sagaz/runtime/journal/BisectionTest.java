package io.sagaz.runtime.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.sagaz.runtime.store.Batch;
import io.sagaz.runtime.store.JournalEntry;
import io.sagaz.runtime.store.Store.KeyTaken;
import io.sagaz.runtime.store.UnstorableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BisectionTest {
    private final List<Batch> tried = new ArrayList<>();
    private final List<JournalEntry> stored = new ArrayList<>();

    private static Part part(int saga, long sequence, String body) {
        UUID id = new UUID(0, saga);
        return new Part(
                id,
                Optional.empty(),
                Optional.empty(),
                List.of(new JournalEntry(id, sequence, "succeeded", "json", body)),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static Part good(int saga, long sequence) {
        return part(saga, sequence, "good");
    }

    private Written write(List<Part> parts) {
        return new Bisection(1, this::commit).write(parts);
    }

    private List<KeyTaken> commit(Batch batch) {
        tried.add(batch);
        if (batch.entries().stream().anyMatch(entry -> entry.body().equals("bad"))) {
            throw new UnstorableException("bad");
        }
        stored.addAll(batch.entries());
        return List.of();
    }

    @Test
    void writesGoodPartsInOneCommit() {
        Written written = write(List.of(good(1, 1), good(2, 1), good(1, 2)));

        assertThat(tried).hasSize(1);
        assertThat(written.refused()).isEmpty();
        assertThat(stored).hasSize(3);
    }

    @Test
    void leavesOutTheGuiltyPartAndWhatFollowsItInItsSaga() {
        Part guilty = part(2, 2, "bad");
        Written written =
                write(List.of(good(1, 1), good(2, 1), guilty, good(3, 1), good(2, 3), good(1, 2), good(2, 4)));

        assertThat(written.refused()).containsOnlyKeys(new UUID(0, 2));
        assertThat(written.refused().get(new UUID(0, 2)))
                .extracting(Written.Refusal::first)
                .isEqualTo(guilty);
        assertThat(stored)
                .extracting(entry -> entry.saga().getLeastSignificantBits() + "." + entry.sequence())
                .containsExactly("1.1", "2.1", "3.1", "1.2");
    }

    @Test
    void findsOneAmongManyInFewCommits() {
        List<Part> parts = new ArrayList<>(
                IntStream.range(0, 512).mapToObj(saga -> good(saga, 1)).toList());
        parts.set(300, part(300, 1, "bad"));

        Written written = write(parts);

        assertThat(written.refused()).containsOnlyKeys(new UUID(0, 300));
        assertThat(stored).hasSize(511);
        assertThat(tried).hasSizeLessThanOrEqualTo(19);
    }

    @Test
    void endsWhereEveryPartIsGuilty() {
        Written written = write(
                IntStream.range(0, 16).mapToObj(saga -> part(saga, 1, "bad")).toList());

        assertThat(written.refused()).hasSize(16);
        assertThat(stored).isEmpty();
    }

    @Test
    void writesNothingMoreOfAStartWhoseKeyIsTaken() {
        UUID refused = new UUID(0, 1);
        Bisection bisection = new Bisection(1, batch -> {
            if (batch.entries().size() > 1) {
                throw new UnstorableException("too much");
            }
            stored.addAll(batch.entries());
            return List.of(new KeyTaken(refused, new UUID(0, 9)));
        });

        Written written = bisection.write(List.of(good(1, 1), good(1, 2)));

        assertThat(written.taken()).containsExactly(new KeyTaken(refused, new UUID(0, 9)));
        assertThat(stored).hasSize(1);
    }
}
