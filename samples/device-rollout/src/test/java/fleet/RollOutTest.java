package fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fleet.rollout.Devices;
import fleet.rollout.Firmware;
import fleet.rollout.Fleet;
import fleet.rollout.RollOut;
import fleet.rollout.Summary;
import io.sagaz.kernel.Decision;
import io.sagaz.kernel.SagaStatus;
import io.sagaz.runtime.Outcome;
import io.sagaz.runtime.SagaHandle;
import io.sagaz.runtime.testing.TestSagaz;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the sagas do with a fleet, with a clock that only moves when told to. */
class RollOutTest {
    private static final Instant AT_ONCE = Instant.EPOCH;

    private final Hardware hardware = new Hardware();
    private TestSagaz sagaz;

    @BeforeEach
    void open() {
        sagaz = TestSagaz.of(RollOut.TYPE)
                .service(Devices.TYPE, hardware.new Devices())
                .service(Firmware.TYPE, hardware.new Firmware());
    }

    @AfterEach
    void close() {
        sagaz.close();
    }

    @Test
    void touchesNoDeviceBeforeTheWindowOpens() {
        Instant window = TestSagaz.START.plus(Duration.ofHours(8));

        SagaHandle<Summary> handle = start(Rollout.fleet("2.0", window, 3, 0));
        sagaz.advance(Duration.ofHours(7));
        sagaz.runUntilIdle();
        assertTrue(hardware.closed.isEmpty());
        assertEquals(SagaStatus.RUNNING, handle.status());

        sagaz.advance(Duration.ofHours(1));
        sagaz.runUntilIdle();
        assertEquals(SagaStatus.COMPLETED, handle.status());
        assertEquals(3, hardware.releases.size());
    }

    @Test
    void updatesEveryDeviceAndOpensItAgain() {
        SagaHandle<Summary> handle = start(Rollout.fleet("2.0", AT_ONCE, 40, 0));

        assertEquals(40, updated(handle));
        assertEquals(40, hardware.releases.size());
        assertTrue(hardware.closed.isEmpty());
    }

    @Test
    void toleratesOneOfTwenty() {
        SagaHandle<Summary> handle = start(Rollout.fleet("2.0", AT_ONCE, 19, 1));

        assertEquals(19, updated(handle));
        assertEquals(19, hardware.releases.size());
        assertEquals(19, hardware.staged.size(), "the image of the device that refused is discarded");
        assertTrue(hardware.closed.isEmpty());
    }

    @Test
    void asksAnOperatorWhenMoreFail() {
        SagaHandle<Summary> handle = start(Rollout.fleet("2.0", AT_ONCE, 18, 2));

        assertEquals(SagaStatus.SUSPENDED, handle.status());
        assertEquals(
                "More than 5% of the fleet failed: go on or stop?",
                sagaz.operations().tasks(handle.id()).get(0).text());
        assertEquals(20, hardware.closed.size(), "nobody uses a device of which it isn't known what it runs");
    }

    @Test
    void opensAllAndKeepsWhatIsUpdatedWhenTheOperatorStops() {
        SagaHandle<Summary> handle = start(Rollout.fleet("2.0", AT_ONCE, 18, 2));

        sagaz.operations().decide(handle.id(), "stop", RollOut.Step.ROLLOUTS, new Decision.Compensate());
        sagaz.runUntilIdle();

        assertEquals(SagaStatus.COMPENSATED, handle.status());
        assertTrue(hardware.closed.isEmpty());
        assertTrue(hardware.releases.size() > 0, "flashed devices stay as they are");
    }

    @Test
    void goesOnAfterACrashInTheMiddle() {
        SagaHandle<Summary> handle = RollOut.start(sagaz, Rollout.fleet("2.0", AT_ONCE, 40, 2));
        while (hardware.releases.size() < 20) {
            assertTrue(sagaz.step());
        }

        sagaz.crash();
        sagaz.runUntilIdle();

        assertEquals(40, updated(handle));
        assertEquals(40, hardware.releases.size());
        assertTrue(hardware.closed.isEmpty());
    }

    @Test
    void hasNothingToDoForAFleetWithoutDevices() {
        SagaHandle<Summary> handle = start(Rollout.fleet("2.0", AT_ONCE, 0, 0));

        assertEquals(0, updated(handle));
    }

    private SagaHandle<Summary> start(Fleet fleet) {
        SagaHandle<Summary> handle = RollOut.start(sagaz, fleet);
        sagaz.runUntilIdle();
        return handle;
    }

    private static long updated(SagaHandle<Summary> handle) {
        Outcome.Completed<?> outcome =
                assertInstanceOf(Outcome.Completed.class, handle.outcome().orElseThrow());
        Summary summary = assertInstanceOf(Summary.class, outcome.result());
        return summary.devices().stream().filter(Objects::nonNull).count();
    }
}
