package io.sagaz.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sagaz.kernel.SagazException;
import org.junit.jupiter.api.Test;

/** Over {@code META-INF/sagaz/test.Example.json} among the test resources. */
final class DefinitionResourceTest {
    private static final String HASH = "00ff";

    @Test
    void readsTheTextAsItStands() {
        assertThat(DefinitionResource.read(getClass(), "test.Example.json", HASH))
                .isEqualTo("{\n  \"format\": 1,\n  \"hash\": \"00ff\",\n  \"doc\": \"Ünicode\"\n}\n");
    }

    @Test
    void aMissingFileIsSaidWithWhatToDo() {
        assertThatThrownBy(() -> DefinitionResource.read(getClass(), "test.Missing.json", HASH))
                .isInstanceOf(SagazException.class)
                .hasMessageContaining("META-INF/sagaz/test.Missing.json")
                .hasMessageContaining("compile");
    }

    @Test
    void aFileOfAnotherBuildIsRefused() {
        assertThatThrownBy(() -> DefinitionResource.read(getClass(), "test.Example.json", "00fe"))
                .isInstanceOf(SagazException.class)
                .hasMessageContaining("different builds")
                .hasMessageContaining("00fe");
    }
}
