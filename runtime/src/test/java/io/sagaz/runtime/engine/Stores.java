package io.sagaz.runtime.engine;

import io.sagaz.runtime.store.MemoryStore;
import io.sagaz.runtime.store.SqliteStore;
import io.sagaz.runtime.store.Store;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Supplier;

/** The stores on which the engine is tested alike. */
enum Stores {
    MEMORY,
    SQLITE;

    /** Opens the same data every time. */
    Supplier<Store> in(Path folder) {
        MemoryStore memory = new MemoryStore(InstantSource.system());
        return () -> this == MEMORY ? memory : SqliteStore.at(folder.resolve("sagaz.db"));
    }
}
