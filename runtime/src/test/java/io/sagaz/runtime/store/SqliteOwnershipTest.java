package io.sagaz.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteOwnershipTest {
    @TempDir
    Path directory;

    @Test
    void refusesAFileThatAnotherProcessHasAndNamesIt() throws Exception {
        Path file = directory.resolve("shop.db");
        Process child = SqliteChild.start(file, 1);
        try (BufferedReader acknowledgements = child.inputReader();
                SqliteStore store = SqliteStore.at(file)) {
            assertThat(acknowledgements.readLine()).isEqualTo("1");

            assertThatThrownBy(store::open)
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("shop.db` belongs to another process (pid " + child.pid() + ")")
                    .hasMessageContaining("stop that one, or use another file");

            child.destroyForcibly().waitFor();
            store.open();
            assertThat(store.saga(Rows.id(1))).isPresent();
        } finally {
            child.destroyForcibly();
        }
    }

    @Test
    void refusesAFileThatThisProcessHasUnderWhateverName() throws Exception {
        Path file = directory.resolve("shop.db");
        Path link = directory.resolve("link.db");
        try (SqliteStore first = SqliteStore.at(file)) {
            first.open();
            long lane = first.openLane("node-1");
            Files.createSymbolicLink(link, file);

            for (Path name : new Path[] {file, link, directory.resolve("x/../shop.db")}) {
                try (SqliteStore second = SqliteStore.at(name)) {
                    assertThatThrownBy(second::open)
                            .isInstanceOf(StoreException.class)
                            .hasMessageContaining("is open in this process already");
                }
            }

            new Rows.Writing(lane).create(Rows.saga(1)).to(first);
            assertThat(first.saga(Rows.id(1))).isPresent();
        }
    }

    @Test
    void isStillHeldAfterSomebodyElseWasRefused() throws Exception {
        Path file = directory.resolve("shop.db");
        try (SqliteStore first = SqliteStore.at(file)) {
            first.open();
            assertThatThrownBy(() -> SqliteStore.at(file).open()).isInstanceOf(StoreException.class);

            Process child = SqliteChild.start(file, 1);
            try (BufferedReader acknowledgements = child.inputReader()) {
                assertThat(acknowledgements.readLine()).isNull();
                assertThat(child.waitFor()).isNotZero();
            }
        }
    }

    @Test
    void givesTheFileBackWhenItIsClosed() {
        Path file = directory.resolve("shop.db");
        try (SqliteStore first = SqliteStore.at(file)) {
            first.open();
        }

        try (SqliteStore second = SqliteStore.at(file)) {
            second.open();
            assertThat(second.openLane("node-1")).isPositive();
        }
    }

    @Test
    void opensTwoFilesSideBySide() {
        try (SqliteStore first = SqliteStore.at(directory.resolve("a.db"));
                SqliteStore second = SqliteStore.at(directory.resolve("b.db"))) {
            first.open();
            second.open();

            new Rows.Writing(first.openLane("n")).create(Rows.saga(1)).to(first);

            assertThat(first.saga(Rows.id(1))).isPresent();
            assertThat(second.saga(Rows.id(1))).isEmpty();
        }
    }
}
