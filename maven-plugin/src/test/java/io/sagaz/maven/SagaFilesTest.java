package io.sagaz.maven;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SagaFilesTest {
    @TempDir
    Path folder;

    @Test
    void findsFilesInFoldersBelowInAFixedOrder() throws IOException {
        write("zoo.saga", "z");
        write("shop/order.saga", "o");
        write("shop/common/address.saga", "a");

        assertThat(SagaFiles.in(folder))
                .containsOnlyKeys("shop/common/address.saga", "shop/order.saga", "zoo.saga")
                .containsEntry("shop/order.saga", "o".getBytes(UTF_8));
        assertThat(List.copyOf(SagaFiles.in(folder).keySet())).isSorted();
    }

    @Test
    void leavesOtherFilesAndFoldersAlone() throws IOException {
        write("order.saga.orig", "");
        write("saga", "");
        Files.createDirectories(folder.resolve("folder.saga"));

        assertThat(SagaFiles.in(folder)).isEmpty();
    }

    @Test
    void findsNothingWhereThereIsNoFolder() throws IOException {
        assertThat(SagaFiles.in(folder.resolve("missing"))).isEmpty();
    }

    @Test
    void followsALinkToAFolder() throws IOException {
        write("real/order.saga", "o");
        Path link = Files.createSymbolicLink(folder.resolve("linked"), folder.resolve("real"));

        assertThat(SagaFiles.in(link)).containsOnlyKeys("order.saga");
    }

    @Test
    void keepsBlanksAndForeignLettersOfAName() throws IOException {
        write("mein Geschäft/große bestellung.saga", "g");

        assertThat(SagaFiles.in(folder)).containsOnlyKeys("mein Geschäft/große bestellung.saga");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
