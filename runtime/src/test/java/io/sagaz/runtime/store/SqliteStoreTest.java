package io.sagaz.runtime.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest extends StoreContract {
    @TempDir
    Path directory;

    @Override
    Store restarted() {
        return SqliteStore.at(directory.resolve("shop.db"));
    }
}
