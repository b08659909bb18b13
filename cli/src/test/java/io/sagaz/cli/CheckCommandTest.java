package io.sagaz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.sagaz.compiler.Analysis;
import io.sagaz.compiler.Workspace;
import io.sagaz.compiler.definition.DefinitionFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    private static final String CHANGED =
            Samples.RIGHT.replace("compensate Stock.release(reserve.key)", "compensate none");

    @TempDir
    Path folder;

    private DefinitionFile definition;

    @BeforeEach
    void define() {
        Analysis analysis = Workspace.empty().with("shop.saga", Samples.RIGHT).analyse();
        definition = DefinitionFile.of(analysis.model().sagas().get(0), analysis.model());
    }

    private String jar(String entry, String text) throws IOException {
        Path jar = folder.resolve("shop 1.0.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return jar.toString();
    }

    @Test
    void comparesWithTheDefinitionsInAJar() throws IOException {
        String jar = jar("META-INF/sagaz/" + definition.name(), definition.text());
        String changed = Samples.write(folder, "shop.saga", CHANGED);

        Run run = Run.sagaz("check", "--against", jar, "--format", "plain", changed);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out())
                .contains("shop.saga:14:10: error[SAGA0807]: `reserve` has another compensation, in the same version");
    }

    @Test
    void saysNothingWhereNothingHasChanged() throws IOException {
        String jar = jar("META-INF/sagaz/" + definition.name(), definition.text());
        String same = Samples.write(folder, "shop.saga", "// a comment\n" + Samples.RIGHT);

        Run run = Run.sagaz("check", "--against", jar, same);

        assertThat(run.status()).isZero();
        assertThat(run.out()).isEmpty();
    }

    @Test
    void comparesWithAFolderAFileAndSagas() {
        String changed = Samples.write(folder, "now/shop.saga", CHANGED);
        String json = Samples.write(folder, "classes/META-INF/sagaz/" + definition.name(), definition.text());
        String saga = Samples.write(folder, "old/shop.saga", Samples.RIGHT);

        for (String against : new String[] {
            json,
            folder.resolve("classes").toString(),
            saga,
            folder.resolve("old").toString()
        }) {
            assertThat(Run.sagaz("check", "--against", against, changed).out())
                    .as(against)
                    .contains("SAGA0807");
        }
    }

    @Test
    void errorsOfTheFilesThemselvesComeFirst() throws IOException {
        String jar = jar("META-INF/sagaz/" + definition.name(), definition.text());
        String wrong = Samples.write(folder, "shop.saga", Samples.WRONG);

        Run run = Run.sagaz("check", "--against", jar, wrong);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("SAGA0304").doesNotContain("SAGA08");
    }

    @Test
    void refusesWhatNothingCanBeComparedWith() throws IOException {
        String now = Samples.write(folder, "shop.saga", Samples.RIGHT);
        String empty = jar("other.txt", "");
        String text = Samples.write(folder, "notes.json", "{}");
        String noJar = Samples.write(folder, "no.jar", "no jar");
        String wrong = Samples.write(folder, "wrong.saga", Samples.WRONG);

        assertThat(against(empty, now)).contains("there is no definition of a saga in");
        assertThat(against(text, now))
                .contains("notes.json` can't be checked against: it isn't the definition of a saga");
        assertThat(against(noJar, now)).contains("no.jar` can't be read");
        assertThat(against(wrong, now)).contains("has errors itself");
        assertThat(against("nothing.jar", now)).contains("there is no file or folder `nothing.jar`");
        assertThat(Run.sagaz("check", now).status()).isEqualTo(2);
    }

    private static String against(String release, String now) {
        Run run = Run.sagaz("check", "--against", release, now);
        assertThat(run.status()).isEqualTo(2);
        return run.err();
    }
}
