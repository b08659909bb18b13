package fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fleet.rollout.RollOut;
import fleet.rollout.Summary;
import io.sagaz.runtime.Outcome;
import io.sagaz.runtime.SagaHandle;
import io.sagaz.runtime.Sagaz;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real engine with its threads, over a SQLite file. */
class RealEngineTest {
    private static final Duration LIMIT = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    @Test
    void updatesAtMostSixteenAtOnce() throws InterruptedException {
        Hardware hardware = new Hardware();
        try (Sagaz sagaz = Rollout.open(folder.resolve("sagaz.db"), hardware)) {
            Outcome<Summary> outcome =
                    RollOut.start(sagaz, Rollout.fleet("2.0", Instant.EPOCH, 200, 0)).await(LIMIT);

            assertInstanceOf(Outcome.Completed.class, outcome);
            assertEquals(200, hardware.releases.size());
            assertTrue(hardware.mostAtOnce.get() <= 16, hardware.mostAtOnce + " at once");
        }
    }

    @Test
    void goesOnWhereTheLastRunStopped() throws InterruptedException {
        Hardware hardware = new Hardware();
        UUID id;
        try (Sagaz sagaz = Rollout.open(folder.resolve("sagaz.db"), hardware)) {
            id = RollOut.start(sagaz, Rollout.fleet("2.0", Instant.EPOCH, 200, 4)).id();
        }

        try (Sagaz sagaz = Rollout.open(folder.resolve("sagaz.db"), hardware)) {
            SagaHandle<Summary> handle = sagaz.find(RollOut.TYPE, id).orElseThrow();

            assertInstanceOf(Outcome.Completed.class, handle.await(LIMIT));
            assertEquals(200, hardware.releases.size());
            assertTrue(hardware.closed.isEmpty());
        }
    }
}
