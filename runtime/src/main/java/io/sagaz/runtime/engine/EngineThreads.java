package io.sagaz.runtime.engine;

import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Where the engine's threads come from. */
final class EngineThreads {
    private static final long IDLE_SECONDS = 30;

    private EngineThreads() {}

    /** Starts a thread that ends when its work does. */
    static Thread start(String name, boolean daemon, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(daemon);
        thread.start();
        return thread;
    }

    /** A thread for each piece of work: virtual ones on Java 21 and later, else reused ones of the platform. */
    static ExecutorService workers() {
        return virtual().orElseGet(EngineThreads::platform);
    }

    static boolean haveVirtual() {
        return Runtime.version().feature() >= 21;
    }

    private static ExecutorService platform() {
        AtomicInteger number = new AtomicInteger();
        ThreadFactory factory = work -> {
            Thread thread = new Thread(work, "sagaz-worker-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
        // How many there are is bounded by whoever hands out the work.
        return new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), factory);
    }

    /** The one look-up by reflection: the method isn't there at compile time, since Java 17 has to do. */
    private static Optional<ExecutorService> virtual() {
        if (!haveVirtual()) {
            return Optional.empty();
        }
        try {
            Object executor =
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
            return Optional.of((ExecutorService) executor);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("Java 21 and later have virtual threads", e);
        }
    }
}
