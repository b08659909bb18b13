package io.sagaz.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sagaz.compiler.cancel.Cancellation;
import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IncrementalAnalysisTest {
    private static final String TYPES = """
            namespace shop.types

            record Address { city: String }

            record Order { id: Uuid, shipTo: Address }

            record Unused { id: Uuid }
            """;
    private static final String STOCK = """
            namespace shop.stock
            import shop.types.Order

            service Stock { reserve(order: Order): Uuid  release(request: Uuid) }
            """;
    private static final String BUY = """
            namespace shop.buy
            import shop.types.Order
            import shop.stock.Stock

            saga Buy(order: Order) {
                key order.id
                step reserve = Stock.reserve(order)
                    compensate Stock.release(reserve.key)
            }
            """;
    private static final String GIVE = BUY.replace("Buy", "Give").replace("shop.buy", "shop.give");
    private static final String MAIL = """
            namespace shop.mail
            service Mail { send(to: String) }
            """;
    private static final Workspace SHOP = Workspace.empty()
            .with("buy.saga", BUY)
            .with("give.saga", GIVE)
            .with("mail.saga", MAIL)
            .with("stock.saga", STOCK)
            .with("types.saga", TYPES);

    @Test
    void analysesEachFileTheFirstTimeAndNoneAgain() {
        Analysis first = SHOP.analyse();

        assertThat(first.diagnostics()).isEmpty();
        assertThat(first.analysedAnew()).isEqualTo(SHOP.files());
        assertThat(SHOP.analyse()).isSameAs(first);
        assertThat(SHOP.with("mail.saga", MAIL)).isSameAs(SHOP);
    }

    @Test
    void aChangeInABodyAnalysesOneFile() {
        Analysis changed = changed("buy.saga", BUY.replace("reserve(order)", "reserve(order) timeout 3s"));

        assertThat(changed.analysedAnew()).containsExactly("buy.saga");
    }

    @Test
    void aChangeInASignatureAnalysesTheFilesThatUseIt() {
        Analysis changed = changed("stock.saga", STOCK.replace("order: Order", "order: Order, urgent: Bool"));

        assertThat(changed.analysedAnew()).containsExactlyInAnyOrder("stock.saga", "buy.saga", "give.saga");
        assertThat(changed.diagnostics()).extracting(it -> it.span().file()).containsExactly("buy.saga", "give.saga");
    }

    @Test
    void aChangeInWhatNobodyUsesAnalysesOneFile() {
        Analysis changed = changed("types.saga", TYPES.replace("Unused { id", "Unused { name"));

        assertThat(changed.analysedAnew()).containsExactly("types.saga");
    }

    @Test
    void aChangeInATypeThatIsOnlyPassedOnIsNoChangeOfWhatHoldsIt() {
        Analysis changed = changed("types.saga", TYPES.replace("city: String", "city: String, zip: String"));

        assertThat(changed.analysedAnew()).containsExactly("types.saga");
    }

    @Test
    void whatMovesIsFollowedWithoutAnalysis() {
        Workspace wrong = SHOP.with("buy.saga", BUY.replace("Stock.reserve(", "Stock.resrve("));
        assertThat(wrong.analyse().diagnostics()).isNotEmpty();

        Analysis moved = wrong.with("stock.saga", STOCK.replace("service", "// moves it\n\nservice"))
                .analyse();

        assertThat(moved.analysedAnew()).containsExactly("stock.saga");
        assertThat(moved.diagnostics().get(0).related())
                .extracting(it -> it.span().file() + ":" + it.span().start().line())
                .containsExactly("stock.saga:6");
    }

    @Test
    void aNewNameIsFoundByThoseWhoMissedIt() {
        Workspace missing = SHOP.without("stock.saga");
        assertThat(missing.analyse().diagnostics()).extracting(Diagnostic::code).contains(Code.IMPORT_OF_NOTHING);

        Analysis found = missing.with("stock.saga", STOCK).analyse();

        assertThat(found.diagnostics()).isEmpty();
        assertThat(found.analysedAnew()).containsExactlyInAnyOrder("buy.saga", "give.saga", "stock.saga");
    }

    @Test
    void textAndBytesOfOneContentAreOneFile() {
        byte[] bytes = MAIL.getBytes(StandardCharsets.UTF_8);

        assertThat(SHOP.with("mail.saga", bytes)).isSameAs(SHOP);
        byte[] foreign = "// é\n".getBytes(StandardCharsets.ISO_8859_1);
        Workspace read = SHOP.with("notes.saga", foreign);
        assertThat(read.with("notes.saga", foreign)).isSameAs(read);
        assertThat(read.with("notes.saga", "// é\n")).isNotSameAs(read);
    }

    @Test
    void aCancelledAnalysisThrowsAtWhateverPointAndLeavesNothingBehind() {
        Workspace workspace = Workspace.empty()
                .with("types.saga", TYPES)
                .with("stock.saga", STOCK)
                .with("buy.saga", BUY);
        AtomicInteger asked = new AtomicInteger();
        copy(workspace).analyse(() -> asked.incrementAndGet() < 0);

        int points = asked.get();
        assertThat(points).isGreaterThan(100);
        Workspace tried = copy(workspace);
        IntStream.range(0, points).forEach(point -> {
            AtomicInteger left = new AtomicInteger(point);
            Cancellation late = () -> left.getAndDecrement() <= 0;
            assertThatThrownBy(() -> copy(workspace).analyse(late)).isInstanceOf(CancellationException.class);
        });
        assertThatThrownBy(() -> tried.analyse(() -> true)).isInstanceOf(CancellationException.class);

        assertThat(tried.analyse().diagnostics()).isEqualTo(workspace.analyse().diagnostics());
        assertThat(tried.analyse().model().sagas()).hasSize(1);
        assertThat(tried.analyse().analysedAnew()).isEqualTo(workspace.files());
    }

    /** Without anything that was found out before. */
    private static Workspace copy(Workspace workspace) {
        Workspace copy = Workspace.empty();
        for (String file : workspace.files()) {
            copy = copy.with(file, workspace.text(file).orElseThrow());
        }
        return copy;
    }

    private static Analysis changed(String file, String text) {
        SHOP.analyse();
        return SHOP.with(file, text).analyse();
    }
}
