package io.sagaz.runtime.store;

import io.sagaz.kernel.SagaStatus;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What the engine asks of a database. Writes come from one thread at a time for each lane; reads from any.
 *
 * <p>Every method throws {@link StoreException} if the database can't do it.
 */
public interface Store extends AutoCloseable {
    /**
     * Creates or migrates the tables and takes the store for this process. Called once, before everything else. On a store
     * with one process the lanes of earlier runs end here.
     */
    void open();

    /**
     * Opens a new lane of this process.
     *
     * @param node name of the process, for people
     * @return an id that was never used before
     */
    long openLane(String node);

    /** The database's clock. */
    Instant now();

    /**
     * Commits all of it or nothing, durably.
     *
     * @return the starts that found their business key taken, by the id of the saga that has it
     * @throws FencedException if the lane was taken over; nothing is written
     * @throws DuplicateEntryException if a journal entry, a saga's id or a message's position stands already; nothing is
     *     written
     * @throws UnstorableException if the data can't be stored, however well the database is; nothing is written
     */
    List<KeyTaken> write(Batch batch);

    /**
     * Commits what the work writes through its connection together with the batch that it gives, or nothing of both. Other
     * writes wait meanwhile. If this throws, the batch may be committed all the same, save for the exceptions that say that
     * nothing is written; its entries tell.
     *
     * @return whether it is committed: false if the work gave no batch
     * @throws FencedException as {@link #write}
     * @throws DuplicateEntryException as {@link #write}
     * @throws UnstorableException as {@link #write}
     */
    boolean transact(Work work);

    /**
     * The sagas that are open and belong to a lane that lives no more, claimed for this one, oldest first; at most
     * {@code limit}.
     *
     * @throws FencedException if the lane was taken over
     */
    List<SagaRow> claim(long lane, int limit);

    /**
     * The parked sagas that are to be woken until then, claimed for this lane; at most {@code limit}, those that are due
     * first.
     *
     * @throws FencedException if the lane was taken over
     */
    List<SagaRow> claimDue(long lane, Instant until, int limit);

    /**
     * One saga, claimed for this lane.
     *
     * @return empty if it isn't open or belongs to a living lane
     * @throws FencedException if the lane was taken over
     */
    Optional<SagaRow> claim(long lane, UUID saga);

    /**
     * A saga that has completed, claimed for this lane, which is about to have it go back. Nothing of its row changes but
     * whose it is: where that comes to nothing it stays completed.
     *
     * @return empty if it hasn't completed or belongs to another living lane
     * @throws FencedException if the lane was taken over
     */
    Optional<SagaRow> reopen(long lane, UUID saga);

    /** The ids of a lane's open sagas, those after this one, in order; at most {@code limit}. */
    List<UUID> held(long lane, UUID after, int limit);

    /** When the first of the parked sagas is to be woken; empty if none is. */
    Optional<Instant> nextWake();

    Optional<SagaRow> saga(UUID id);

    Optional<SagaRow> saga(String type, String tenant, String businessKey);

    /** The children of a saga, oldest first. */
    List<SagaRow> children(UUID parent);

    /** Sagas by status, oldest first. */
    List<SagaRow> sagas(SagaStatus status, int limit);

    /** The sagas of a type that have all of these search attributes, oldest first. */
    List<SagaRow> sagas(String type, Map<String, String> indexes, int limit);

    /** The open sagas whose time-out has passed without being able to fail them, the longest overdue first. */
    List<SagaRow> overdue(int limit);

    /** A saga's journal, in order; empty if there is no such saga. */
    List<JournalEntry> journal(UUID saga);

    /** What stands in the outbox, in order; for relays and tests. */
    List<OutboxRow> outbox(int limit);

    /** A definition that was stored with {@link Batch#definitions()}. */
    Optional<DefinitionRow> definition(String type, int version, String hash);

    /** Gives the store back, for another process to open. Without effect on a store that isn't open. */
    @Override
    void close();

    /** What is done in one transaction with the batch that it gives. */
    interface Work {
        /**
         * @param connection of the transaction; empty if the store has none
         * @return empty to have nothing committed
         */
        Optional<Batch> run(Optional<Connection> connection);
    }

    /** A start whose business key belonged to another saga already. */
    record KeyTaken(UUID refused, UUID existing) {}
}
