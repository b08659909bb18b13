package io.sagaz.runtime.lane;

/** Gets attempts made, by threads that are not the lane's. Neither method blocks. */
public interface Dispatcher {
    /** Makes the attempt as soon as a worker is free, and tells the lane. */
    void dispatch(Attempt attempt);

    /**
     * The attempt is counted as over: if no worker has begun it none will; if its handler still runs, another worker takes
     * its place.
     */
    void abandon(Attempt attempt);
}
