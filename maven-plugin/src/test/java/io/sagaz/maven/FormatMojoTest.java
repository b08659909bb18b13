package io.sagaz.maven;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatMojoTest {
    private static final String TYPED = "record  A{a:Int}";
    private static final String FORMATTED = "record A { a: Int }\n";

    @TempDir
    Path folder;

    private UserProject project;

    @BeforeEach
    void open() {
        project = new UserProject(folder);
    }

    private <M extends StyleMojo> M configured(M goal) {
        goal.sourceDirectory = folder.resolve("src/main/saga").toFile();
        goal.setLog(project.log);
        return goal;
    }

    @Test
    void formatRewritesAndThenCheckFormatIsContent() throws Exception {
        project.with("a.saga", TYPED).with("b/c.saga", TYPED).with("right.saga", FORMATTED);

        configured(new FormatMojo()).execute();

        assertThat(folder.resolve("src/main/saga/a.saga")).hasContent(FORMATTED);
        assertThat(folder.resolve("src/main/saga/b/c.saga")).hasContent(FORMATTED);
        assertThat(project.log.messages()).hasSize(2).anyMatch(each -> each.contains("formatted b/c.saga"));
        assertThat(folder.resolve("src/main/saga/b")).isDirectoryNotContaining(each -> !each.endsWith("c.saga"));
        configured(new CheckFormatMojo()).execute();
    }

    @Test
    void checkFormatNamesTheFilesAndWritesNothing() throws Exception {
        project.with("a.saga", TYPED).with("right.saga", FORMATTED);

        assertThatThrownBy(configured(new CheckFormatMojo())::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("not in the style: a.saga; the goal sagaz:format mends that");
        assertThat(folder.resolve("src/main/saga/a.saga")).hasContent(TYPED);
    }

    @Test
    void aFileInAnotherEncodingIsLeft() throws Exception {
        project.with("a.saga", TYPED);
        byte[] bytes = "// gr\u00fcn\n".getBytes(ISO_8859_1);
        Files.write(folder.resolve("src/main/saga/b.saga"), bytes);

        assertThatThrownBy(configured(new FormatMojo())::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("b.saga isn't UTF-8");
        assertThat(folder.resolve("src/main/saga/a.saga")).hasContent(TYPED);
        assertThat(Files.readAllBytes(folder.resolve("src/main/saga/b.saga"))).isEqualTo(bytes);
    }
}
