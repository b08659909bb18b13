package io.sagaz.runtime.engine;

import io.sagaz.runtime.lane.Seams;
import io.sagaz.runtime.lane.TimeOrderedIds;
import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;

/** Time and chance as the machine has them. */
final class SystemSeams {
    private SystemSeams() {}

    static Seams create() {
        InstantSource clock = InstantSource.system();
        return new Seams(
                clock,
                System::nanoTime,
                new TimeOrderedIds(clock, () -> ThreadLocalRandom.current().nextLong()),
                () -> ThreadLocalRandom.current().nextDouble());
    }
}
