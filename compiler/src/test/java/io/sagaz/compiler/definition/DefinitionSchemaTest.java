package io.sagaz.compiler.definition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.sagaz.compiler.Workspace;
import io.sagaz.compiler.model.Model;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code docs/definition.schema.json} is what is written. */
class DefinitionSchemaTest {
    private static JsonSchema schema;
    private static String one;

    @BeforeAll
    static void read() throws IOException {
        schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(Path.of("..", "docs", "definition.schema.json")));
        one = definitions(Path.of("..", "samples", "order-fulfilment", "src", "main", "saga"))
                .get(0);
    }

    /** Folders of files that belong together and are without an error. */
    static List<Path> folders() throws IOException {
        List<Path> folders = new ArrayList<>();
        for (String parent : List.of("sound", "cases/java")) {
            try (Stream<Path> found =
                    Files.list(Path.of("src", "test", "resources").resolve(parent))) {
                found.filter(Files::isDirectory).sorted().forEach(folders::add);
            }
        }
        return folders;
    }

    private static List<String> definitions(Path folder) throws IOException {
        Workspace workspace = Workspace.empty();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".saga")).toList()) {
                workspace = workspace.with(file.getFileName().toString(), Files.readString(file));
            }
        }
        Model model = workspace.analyse().model();
        return model.sagas().stream()
                .map(saga -> DefinitionFile.of(saga, model).text())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void holdsForTheCorpus(Path folder) throws IOException {
        for (String definition : definitions(folder)) {
            assertThat(schema.validate(definition, InputFormat.JSON))
                    .as(definition)
                    .isEmpty();
        }
    }

    @Test
    void holdsForTheSample() {
        assertThat(schema.validate(one, InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hash", "steps", "types", "onFailure", "version"})
    void seesWhatIsMissing(String key) throws IOException {
        ObjectNode json = (ObjectNode) new ObjectMapper().readTree(one);
        json.remove(key);

        assertThat(schema.validate(json.toString(), InputFormat.JSON)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"steps/0", "steps/0/call", "steps/2/recovery/0", "types/shop.orders.Order", "expressions/0", ""})
    void seesWhatIsUnknown(String place) throws IOException {
        ObjectNode json = (ObjectNode) new ObjectMapper().readTree(one);
        ((ObjectNode) (place.isEmpty() ? json : json.at("/" + place))).put("unknown", 1);

        assertThat(schema.validate(json.toString(), InputFormat.JSON)).isNotEmpty();
    }
}
