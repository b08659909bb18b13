package fleet;

import fleet.rollout.Device;
import fleet.rollout.Devices;
import fleet.rollout.Firmware;
import fleet.rollout.Fleet;
import fleet.rollout.RollOut;
import fleet.rollout.RollOutDevice;
import fleet.rollout.Summary;
import io.sagaz.kernel.Decision;
import io.sagaz.kernel.SagaStatus;
import io.sagaz.kernel.Task;
import io.sagaz.runtime.AwaitTimeoutException;
import io.sagaz.runtime.Outcome;
import io.sagaz.runtime.SagaHandle;
import io.sagaz.runtime.Sagaz;
import io.sagaz.runtime.engine.Engine;
import io.sagaz.runtime.store.SqliteStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Updates two fleets and shows what became of them.
 *
 * <p>{@code Rollout FOLDER} makes a new store in the folder. Exits with 1 if the devices aren't as the sagas ended.
 */
public final class Rollout {
    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final Duration UNTIL_WINDOW = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofMillis(20);

    private Rollout() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length != 1) {
            System.err.println("usage: Rollout FOLDER");
            System.exit(2);
        }
        Path folder = Files.createDirectories(Path.of(args[0]));
        Path store = Files.createTempDirectory(folder, "run").resolve("sagaz.db");
        boolean agrees = rollOutTolerated(store) & rollOutStopped(store);
        System.exit(agrees ? 0 : 1);
    }

    /** 400 devices, 8 of which refuse the release: 2 % are tolerated. */
    private static boolean rollOutTolerated(Path store) throws InterruptedException {
        Hardware hardware = new Hardware();
        try (Sagaz sagaz = open(store, hardware)) {
            Fleet fleet = fleet("2.0", Instant.now().plus(UNTIL_WINDOW), 392, 8);
            System.out.println("400 devices, 8 of them too old; their window opens in a second.");
            SagaHandle<Summary> handle = RollOut.start(sagaz, fleet);
            Outcome<Summary> outcome = handle.await(LIMIT);
            if (!(outcome instanceof Outcome.Completed<Summary> completed) || completed.result() == null) {
                System.out.println("  => " + outcome);
                return false;
            }
            long updated = completed.result().devices().stream().filter(Objects::nonNull).count();
            System.out.println("  => " + handle.status() + ": " + updated + " updated, "
                    + (400 - updated) + " left as they were, at most " + hardware.mostAtOnce + " at once");
            return updated == 392 && hardware.releases.size() == 392 && hardware.closed.isEmpty();
        }
    }

    /** 40 devices, 8 of which refuse: more than 5 %, so somebody has to decide, and stops it. */
    private static boolean rollOutStopped(Path store) throws InterruptedException {
        Hardware hardware = new Hardware();
        try (Sagaz sagaz = open(store, hardware)) {
            System.out.println("40 devices, 8 of them too old.");
            SagaHandle<Summary> handle = RollOut.start(sagaz, fleet("2.1", Instant.now(), 32, 8));
            Task task = task(sagaz, handle);
            System.out.println("  suspended: " + task.text() + " The operator stops it.");
            sagaz.operations().decide(handle.id(), "ticket 1", RollOut.Step.ROLLOUTS, new Decision.Compensate());
            Outcome<Summary> outcome = handle.await(LIMIT);
            System.out.println("  => " + handle.status() + ": " + hardware.releases.size()
                    + " had been updated and stay so, all " + (hardware.closed.isEmpty() ? "are open" : "AREN'T open"));
            return outcome instanceof Outcome.Compensated && hardware.closed.isEmpty();
        }
    }

    /** Waits until the saga asks for a decision. */
    private static Task task(Sagaz sagaz, SagaHandle<Summary> handle) throws InterruptedException {
        Instant limit = Instant.now().plus(LIMIT);
        while (handle.status() != SagaStatus.SUSPENDED) {
            if (Instant.now().isAfter(limit)) {
                throw new IllegalStateException("the saga " + handle.id() + " asks for no decision");
            }
            try {
                handle.await(PATIENCE);
            } catch (AwaitTimeoutException e) {
                // it isn't to end yet
            }
        }
        return sagaz.operations().tasks(handle.id()).get(0);
    }

    static Sagaz open(Path store, Hardware hardware) {
        return Engine.builder()
                .store(SqliteStore.at(store))
                .saga(RollOut.TYPE)
                .saga(RollOutDevice.TYPE)
                .service(Devices.TYPE, hardware.new Devices())
                .service(Firmware.TYPE, hardware.new Firmware())
                .start();
    }

    /** Devices of which the last {@code old} refuse the release. */
    static Fleet fleet(String release, Instant windowStart, int good, int old) {
        List<Device> devices = new ArrayList<>();
        IntStream.range(0, good).forEach(i -> devices.add(new Device("device-" + i, "X1")));
        IntStream.range(0, old).forEach(i -> devices.add(new Device("device-" + i + "-old", "X0")));
        return new Fleet(UUID.randomUUID(), release, windowStart, devices);
    }
}
