package io.sagaz.runtime.lane;

import io.sagaz.kernel.Kernel;

/** What all sagas of a lane share. */
record LaneContext(Kernel kernel, Seams seams, Payloads payloads, Outbox outbox) {}
