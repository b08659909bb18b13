package io.sagaz.compiler.java;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.sagaz.compiler.Analysis;
import io.sagaz.compiler.ClassPath;
import io.sagaz.compiler.GeneratedFiles;
import io.sagaz.compiler.Workspace;
import io.sagaz.compiler.diagnostics.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A module that imports what another one has put into its jar. */
final class ImportedNamesTest {
    private static final String COMMON = """
            namespace shop.common

            enum Country { DE, FR }
            record Address { city: String, country: Country = Country.DE }
            error NoSuchAddress { city: String }
            event Moved { city: String }
            retry gentle = 3 backoff 1s..1m

            service Maps { find(city: String): Address fails NoSuchAddress }

            saga Look(city: String): Address {
                step find = Maps.find(city)
                    compensate none
                return find
            }
            """;
    private static final String ORDER = """
            namespace shop.orders

            import shop.common.*

            record Order { id: Uuid, to: Address }

            saga Ship(order: Order): Address {
                step find = Maps.find(order.to.city)
                    compensate none
                    retry gentle
                    emit Moved(find.city)
                return Address(find.city, FR)
            }
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void packCommon() throws IOException {
        pack("common.saga", COMMON);
    }

    private void pack(String name, String text) throws IOException {
        Path file = folder.resolve("META-INF/sagaz").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Workspace workspace(Map<String, String> files) throws IOException {
        Workspace workspace = Workspace.empty().on(ClassPath.of(List.of(folder), List.of(), List.of()));
        for (Map.Entry<String, String> file : files.entrySet()) {
            workspace = workspace.with(file.getKey(), file.getValue());
        }
        return workspace;
    }

    private static List<String> said(Analysis analysis) {
        return analysis.diagnostics().stream()
                .map(it -> it.span().file() + " " + it.code().text() + " " + it.message())
                .toList();
    }

    @Test
    void aModuleUsesWhatAnotherDeclares() throws Exception {
        Analysis analysis = workspace(Map.of("order.saga", ORDER)).analyse();

        assertThat(said(analysis)).isEmpty();
    }

    @Test
    void generatesItsOwnAloneAndRefersToTheClassesOfTheOther() throws Exception {
        Workspace workspace = workspace(Map.of("order.saga", ORDER));
        Analysis analysis = workspace.analyse();
        Path sources = Path.of("java");
        Path resources = Path.of("resources");

        assertThat(new GeneratedFiles(sources, resources)
                        .of(Map.of("order.saga", ORDER.getBytes(UTF_8)), analysis)
                        .keySet())
                .containsExactlyInAnyOrder(
                        sources.resolve("shop/orders/Order.java"),
                        sources.resolve("shop/orders/Ship.java"),
                        resources.resolve("META-INF/sagaz/order.saga"),
                        resources.resolve("META-INF/sagaz/shop.orders.Ship.json"));
        List<GeneratedFile> both = new ArrayList<>(
                JavaGenerator.generate(GoldenCase.modelOf(Workspace.empty().with("common.saga", COMMON))));
        both.addAll(JavaGenerator.generate(analysis.model(), analysis::isOwn));
        assertThat(both.stream().map(GeneratedFile::path)).doesNotHaveDuplicates();
        assertThat(JavaCompilation.of(both).loadClass("shop.orders.Ship")).hasDeclaredMethods("start");
    }

    @Test
    void showsTheOtherFileWhereItHasToDoWithAMistake() throws Exception {
        Workspace workspace = workspace(Map.of("order.saga", ORDER.replace("order.to.city", "order.to.town")));
        Diagnostic wrong = workspace.analyse().diagnostics().get(0);

        assertThat(wrong.message()).isEqualTo("`Address` has no field `town`");
        String file = wrong.related().get(0).span().file();
        assertThat(file).endsWith("META-INF/sagaz/common.saga");
        assertThat(workspace.analyse().source(file)).contains(COMMON);
    }

    @Test
    void findsItsOwnOutputOnTheClassPathOfNoImportance() throws Exception {
        pack("order.saga", ORDER);

        assertThat(said(workspace(Map.of("order.saga", ORDER)).analyse())).isEmpty();
    }

    @Test
    void saysAtTheOwnDeclarationThatANameIsTaken() throws Exception {
        Analysis analysis = workspace(Map.of(
                        "order.saga",
                        ORDER,
                        "own.saga",
                        "namespace shop.common\n\nrecord Address { street: String }\n"))
                .analyse();

        assertThat(said(analysis)).contains("own.saga SAGA0107 `Address` is declared twice");
    }

    @Test
    void saysWhatMakesAFileOfAnotherModuleUseless() throws Exception {
        pack("common.saga", COMMON.replace("enum", "import shop.geo.Point\n\n/// of nothing\n\nenum"));

        Analysis analysis = workspace(Map.of("order.saga", ORDER)).analyse();

        assertThat(said(analysis))
                .singleElement()
                .asString()
                .contains("common.saga SAGA0104 there is no namespace `shop.geo`");
    }

    @Test
    void saysThatAnImportedClassIsNotThere() throws Exception {
        String withClass = ORDER.replace("import", "import java java.util.Currenci\nimport")
                .replace("to: Address", "to: Address, currency: Currenci");

        assertThat(said(workspace(Map.of("order.saga", withClass)).analyse()))
                .containsExactly("order.saga SAGA0117 package `java.util` has no class `Currenci`");
        assertThat(said(Workspace.empty()
                        .with("order.saga", withClass)
                        .with("common.saga", COMMON)
                        .analyse()))
                .as("on trust, where the class path isn't known")
                .isEmpty();
    }
}
