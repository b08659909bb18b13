package fleet;

import fleet.rollout.FlashRefused;
import fleet.rollout.Image;
import fleet.rollout.Installed;
import io.sagaz.runtime.StepContext;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The devices, as a desk full of them would behave. One with a name that ends in {@code -old} has no room for the release
 * and refuses it. Safe for several threads.
 */
final class Hardware {
    /** Devices that nobody can use now. */
    final Set<String> closed = ConcurrentHashMap.newKeySet();

    /** What runs on each device that has been flashed. */
    final Map<String, String> releases = new ConcurrentHashMap<>();

    /** Images that lie on devices and are of no use any more once these are flashed. */
    final Map<UUID, String> staged = new ConcurrentHashMap<>();

    final AtomicInteger mostAtOnce = new AtomicInteger();
    private final AtomicInteger atOnce = new AtomicInteger();
    private final Map<UUID, Installed> flashed = new ConcurrentHashMap<>();

    final class Devices implements fleet.rollout.Devices {
        @Override
        public void close(String device, StepContext step) {
            closed.add(device);
        }

        @Override
        public void open(String device, StepContext step) {
            closed.remove(device);
        }
    }

    final class Firmware implements fleet.rollout.Firmware {
        @Override
        public Image stage(String device, String release, StepContext step) {
            staged.put(step.key(), device);
            return new Image(release);
        }

        @Override
        public void discard(UUID request, StepContext step) {
            staged.remove(request);
        }

        @Override
        public Installed flash(String device, String checksum, StepContext step) throws FlashRefused {
            mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            try {
                if (device.endsWith("-old")) {
                    throw new FlashRefused(device, "no room for the release");
                }
                releases.put(device, checksum);
                return flashed.computeIfAbsent(step.key(), key -> new Installed(device, checksum));
            } finally {
                atOnce.decrementAndGet();
            }
        }

        @Override
        public Installed flashed(UUID request, StepContext step) {
            return flashed.get(request);
        }
    }
}
