package io.sagaz.runtime.lane;

import java.time.Duration;

/**
 * @param startsMax sagas that are accepted but haven't been worked on yet; beyond it callers wait
 * @param requestTimeout how long callers wait for a place and for the commit
 */
public record LaneLimits(int startsMax, Duration requestTimeout) {}
