package io.sagaz.compiler.java;

import static org.assertj.core.api.Assertions.assertThat;

import io.sagaz.compiler.model.Model;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Steps that run for each element of a list, on a real engine. */
final class GeneratedFanOutTest {
    private static JavaCompilation java;

    @BeforeAll
    static void compile() throws Exception {
        Model model = GoldenCase.of("fanout").model();
        String user = GoldenCase.read(Path.of("src/test/resources/users/FleetRun.java"));
        List<GeneratedFile> files = new ArrayList<>(JavaGenerator.generate(model));
        files.add(new GeneratedFile("users/FleetRun.java", user));
        java = JavaCompilation.of(files);
        java.putDefinitions(model);
    }

    @Test
    void runsForEachElement() throws Exception {
        assertThat(run("all"))
                .containsExactly(
                        "reserve 0",
                        "reserve 1",
                        "reserve 2",
                        "open north",
                        "open null",
                        "book 3",
                        "flash m0 of 3",
                        "flash m1 of 3",
                        "flash m2 of 3",
                        "pay 3",
                        "COMPLETED",
                        "slots [room0, room1, room2]",
                        "flashed [0, 1, 2]",
                        "rooms [open north, open null]",
                        "compensated []",
                        "keys 10",
                        "reserved 0",
                        "reserved 1",
                        "reserved 2",
                        "flashed 0 0",
                        "flashed 1 1",
                        "flashed 2 2");
    }

    @Test
    void runsForNoElement() throws Exception {
        assertThat(run("none"))
                .containsExactly(
                        "open north",
                        "open null",
                        "book 0",
                        "pay 0",
                        "COMPLETED",
                        "slots []",
                        "flashed []",
                        "rooms [open north, open null]",
                        "compensated []",
                        "keys 4");
    }

    @Test
    void undoesTheElementsThatHaveRun() throws Exception {
        assertThat(run("refused"))
                .containsExactly(
                        "reserve 0",
                        "reserve 1",
                        "free 0",
                        "free 1",
                        "COMPENSATED",
                        "because 1 of 3 elements failed, the first: demo.fleet.NoRoom",
                        "compensated [RESERVE]",
                        "keys 4",
                        "reserved 0",
                        "reserved 1");
    }

    @Test
    void bearsElementsThatFail() throws Exception {
        assertThat(run("borne"))
                .containsExactly(
                        "reserve 0",
                        "reserve 1",
                        "reserve 2",
                        "book 3",
                        "flash m0 of 3",
                        "replace m1",
                        "find",
                        "replace m2",
                        "pay 3",
                        "COMPLETED",
                        "slots [room0, room1, room2]",
                        "flashed [0, none, none]",
                        "rooms null",
                        "compensated []",
                        "keys 9",
                        "reserved 0",
                        "reserved 1",
                        "reserved 2",
                        "flashed 0 0",
                        "flashed 2 none");
    }

    @Test
    void failsWhenTooManyElementsFail() throws Exception {
        assertThat(run("tooMany"))
                .containsExactly(
                        "reserve 9",
                        "reserve 0",
                        "reserve 9",
                        "book 3",
                        "replace m1",
                        "replace m0",
                        "replace m1",
                        "scrap",
                        "note [null, scrapped, null]",
                        "free 9",
                        "free 0",
                        "free 9",
                        "COMPENSATED",
                        "because 2 of 3 elements failed, the first: demo.fleet.NotFlashable",
                        "compensated [FLASH, BOOK, RESERVE]",
                        "keys 12",
                        "reserved 9",
                        "reserved 0",
                        "reserved 9",
                        "flashed 0 none");
    }

    @Test
    void goesOnAfterARestart() throws Exception {
        assertThat(run("restarted"))
                .containsExactly(
                        "reserve 0",
                        "reserve 2",
                        "reserve 1",
                        "book 3",
                        "flash m0 of 3",
                        "flash m1 of 3",
                        "flash m2 of 3",
                        "pay 3",
                        "COMPLETED",
                        "slots [room0, room1, room2]",
                        "flashed [0, 1, 2]",
                        "rooms null",
                        "compensated []",
                        "keys 8",
                        "reserved 0",
                        "reserved 2",
                        "reserved 1",
                        "flashed 0 0",
                        "flashed 1 1",
                        "flashed 2 2");
    }

    @SuppressWarnings("unchecked")
    private static List<String> run(String method) throws ReflectiveOperationException {
        return (List<String>) java.loadClass("users.FleetRun").getMethod(method).invoke(null);
    }
}
