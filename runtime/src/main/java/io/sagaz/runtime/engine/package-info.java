/**
 * Builds and runs an engine: the threads that drive the lane, commit its batches and call services.
 *
 * <p>Chosen: three kinds of threads. The lane never blocks, the writer blocks in commits only, workers run user code. A
 * handler that hangs costs a worker, never the lane.
 */
@NullMarked
package io.sagaz.runtime.engine;

import org.jspecify.annotations.NullMarked;
