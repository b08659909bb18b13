package io.sagaz.runtime.engine;

import io.sagaz.kernel.SagaKernel;
import io.sagaz.runtime.SagaType;
import io.sagaz.runtime.Sagaz;
import io.sagaz.runtime.ServiceType;
import io.sagaz.runtime.codec.JsonPayloads;
import io.sagaz.runtime.lane.BoundService;
import io.sagaz.runtime.lane.CallRunner;
import io.sagaz.runtime.lane.Catalog;
import io.sagaz.runtime.lane.Lane;
import io.sagaz.runtime.lane.LaneLimits;
import io.sagaz.runtime.lane.LaneSagaz;
import io.sagaz.runtime.lane.Outlets;
import io.sagaz.runtime.lane.Payloads;
import io.sagaz.runtime.lane.Seams;
import io.sagaz.runtime.lane.TransactionRunner;
import io.sagaz.runtime.lane.Waker;
import io.sagaz.runtime.store.Batch;
import io.sagaz.runtime.store.Store;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs sagas inside the process of the service that uses them, and keeps them in that service's own database.
 *
 * <pre>{@code
 * try (Sagaz sagaz = Engine.builder()
 *         .store(SqliteStore.at(Path.of("shop.db")))
 *         .saga(FulfilOrder.TYPE)
 *         .service(Inventory.TYPE, new JdbcInventory(stock))
 *         .start()) {
 *     SagaHandle<Receipt> handle = FulfilOrder.start(sagaz, order);
 *     Outcome<Receipt> end = handle.await(Duration.ofMinutes(1));
 * }
 * }</pre>
 *
 * <p>Services are called at least once for each step, every time with the same idempotency key, and from several threads.
 * The engine's own thread keeps the process alive until {@link Sagaz#close}.
 */
public final class Engine {
    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);
    private static final int WORKERS_DEFAULT = 64;
    private static final int VIRTUAL_WORKERS_DEFAULT = 1_000;
    private static final int WORKERS_MAX = 10_000;
    private static final int STARTS_DEFAULT = 10_000;
    private static final int STARTS_MAX = 1_000_000;
    private static final int ACTIVE_DEFAULT = 50_000;
    private static final int ACTIVE_MAX = 1_000_000;
    private static final int PAYLOAD_BYTES_LIMIT = 64 << 20;
    private static final Duration REQUEST_TIMEOUT_DEFAULT = Duration.ofSeconds(30);
    private static final Duration SHUTDOWN_GRACE_DEFAULT = Duration.ofSeconds(10);
    private static final Duration PERIOD_MAX = Duration.ofHours(1);

    private Engine() {}

    public static Builder builder() {
        return new Builder();
    }

    /** Not safe for several threads; for one engine. */
    public static final class Builder {
        private final List<SagaType<?, ?>> sagas = new ArrayList<>();
        private final List<BoundService<?>> services = new ArrayList<>();
        private @Nullable Store store;
        private String node = "process " + ProcessHandle.current().pid();
        private int workers = EngineThreads.haveVirtual() ? VIRTUAL_WORKERS_DEFAULT : WORKERS_DEFAULT;
        private int startsMax = STARTS_DEFAULT;
        private int activeMax = ACTIVE_DEFAULT;
        private int payloadBytesMax = JsonPayloads.PAYLOAD_BYTES_MAX;
        private Duration requestTimeout = REQUEST_TIMEOUT_DEFAULT;
        private Duration shutdownGrace = SHUTDOWN_GRACE_DEFAULT;

        private Builder() {}

        /** Where the sagas are kept. The engine opens and closes it. */
        public Builder store(Store store) {
            this.store = store;
            return this;
        }

        /** A saga that may be started here, or was started by an earlier run. With it come the sagas that it runs. */
        public Builder saga(SagaType<?, ?> type) {
            sagas.add(type);
            return this;
        }

        /** The object that serves a service's operations; it is called from several threads. */
        public <S> Builder service(ServiceType<S> type, S service) {
            services.add(new BoundService<>(type, service));
            return this;
        }

        /** Names this process for people; by default by its process id. */
        public Builder node(String node) {
            if (node.isBlank()) {
                throw new IllegalArgumentException("node is blank, but must name this process");
            }
            this.node = node;
            return this;
        }

        /**
         * How many attempts run at a time, from 1 to 10,000; the others wait. By default 64, and 1,000 where they run on
         * virtual threads.
         */
        public Builder workers(int workers) {
            this.workers = inRange("workers", workers, 1, WORKERS_MAX);
            return this;
        }

        /**
         * How many sagas may be accepted and not worked on yet, from 1 to 1,000,000, by default 10,000. Beyond it {@link
         * Sagaz#start} waits. As many requests (to cancel, to decide) may wait for their commit.
         */
        public Builder startsMax(int startsMax) {
            this.startsMax = inRange("startsMax", startsMax, 1, STARTS_MAX);
            return this;
        }

        /**
         * How many sagas may be in memory that were started here, as many again that came from the store, and as many
         * children, from 1 to 1,000,000, by default 50,000. Beyond it {@link Sagaz#start} waits, and the others stay in the store. Sagas that
         * have nothing to do for a minute don't count.
         */
        public Builder activeMax(int activeMax) {
            this.activeMax = inRange("activeMax", activeMax, 1, ACTIVE_MAX);
            return this;
        }

        /**
         * How long a caller waits for a place and then for the commit, up to 1 hour, by default 30 seconds. Then it gets a
         * {@link io.sagaz.runtime.BusyException}.
         */
        public Builder requestTimeout(Duration requestTimeout) {
            this.requestTimeout = inRange("requestTimeout", requestTimeout, Duration.ofMillis(1));
            return this;
        }

        /**
         * How long {@link Sagaz#close} lets attempts in flight end, up to 1 hour, by default 10 seconds. Then they are
         * interrupted, and made again at the next start.
         */
        public Builder shutdownGrace(Duration shutdownGrace) {
            this.shutdownGrace = inRange("shutdownGrace", shutdownGrace, Duration.ZERO);
            return this;
        }

        /** How long an input or output may be, in bytes of UTF-8, from 1 to 64 MiB, by default 1 MiB. */
        public Builder payloadBytesMax(int payloadBytesMax) {
            this.payloadBytesMax = inRange("payloadBytesMax", payloadBytesMax, 1, PAYLOAD_BYTES_LIMIT);
            return this;
        }

        /**
         * Opens the store, takes up the sagas that earlier runs left open, and starts to work.
         *
         * @throws IllegalArgumentException if something is missing or there twice; names all the services that are missing
         * @throws io.sagaz.runtime.store.StoreException if the store can't be opened, or belongs to another process
         */
        public Sagaz start() {
            if (store == null) {
                throw new IllegalArgumentException(
                        "no store; add .store(SqliteStore.at(<file>)) where the engine is built");
            }
            Catalog catalog = Catalog.of(sagas, services);
            store.open();
            try {
                return start(store, catalog);
            } catch (RuntimeException e) {
                store.close();
                throw e;
            }
        }

        private Sagaz start(Store opened, Catalog catalog) {
            Seams seams = SystemSeams.create();
            Payloads payloads = new Payloads(payloadBytesMax);
            long laneId = opened.openLane(node);
            opened.write(Batch.ofDefinitions(laneId, catalog.definitions()));
            LaneLimits limits = new LaneLimits(startsMax, activeMax, requestTimeout);
            CommitLoop commits = new CommitLoop(opened, seams.clock());
            LaneLoop loop = new LaneLoop(seams.nanos(), limits.inboxMax(catalog.callsMax(), workers), commits::outage);
            CallRunner runner = new CallRunner(
                    seams,
                    payloads,
                    (attempt, service, arguments, step) ->
                            service.call(attempt.operation().operation(), arguments, step));
            Workers pool = new Workers(
                    EngineThreads.workers(),
                    new Workers.Limits(workers, limits.attemptsMax(catalog.callsMax())),
                    new TransactionRunner(laneId, opened, runner, loop::onLane),
                    seams.nanos(),
                    loop::onLane);
            WakeLoop wakes = new WakeLoop(seams.nanos(), limits.wantedMax(workers));
            Outlets outlets = new Outlets(pool, commits::commit, wakes::want, wakes::children, wakes::look);
            Lane lane = new Lane(laneId, new SagaKernel(), seams, payloads, outlets, activeMax);
            LaneSagaz sagaz = new LaneSagaz(lane, loop, opened, catalog, limits);
            Waker waker = new Waker(lane, laneId, opened, catalog, activeMax);
            takeUp(wakes, waker, lane, pool);
            EngineThreads.start("sagaz-writer", true, () -> commits.run(loop));
            EngineThreads.start("sagaz-waker", true, () -> wakes.run(waker, loop::onLane));
            EngineThreads.start("sagaz-lane", false, () -> loop.run(lane));
            LOG.info(
                    "The engine has started as lane {} of {}; {} sagas of earlier runs go on",
                    laneId,
                    node,
                    waker.resumed());
            return new RunningEngine(sagaz, loop, new StoreLoops(commits, wakes), pool, opened, shutdownGrace);
        }

        /** What is taken up begins at once; if the rest can't be read, it may not go on alone. */
        private static void takeUp(WakeLoop wakes, Waker waker, Lane lane, Workers pool) {
            try {
                wakes.takeUp(waker, lane);
            } catch (RuntimeException e) {
                pool.close();
                throw e;
            }
        }

        private static int inRange(String name, int value, int min, int max) {
            if (value < min || value > max) {
                throw new IllegalArgumentException(name + " is " + value + ", but must be from " + min + " to " + max);
            }
            return value;
        }

        private static Duration inRange(String name, Duration value, Duration min) {
            if (value.compareTo(min) < 0 || value.compareTo(PERIOD_MAX) > 0) {
                throw new IllegalArgumentException(
                        name + " is " + value + ", but must be from " + min + " to " + PERIOD_MAX);
            }
            return value;
        }
    }
}
