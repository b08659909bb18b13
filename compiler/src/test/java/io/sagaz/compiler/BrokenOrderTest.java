package io.sagaz.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.TextForm;
import io.sagaz.compiler.diagnostics.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What somebody reads who makes a usual mistake in the sample: one message, and in it what to do. */
class BrokenOrderTest {
    private static final Path SAMPLE = Path.of("..", "samples", "order-fulfilment", "src", "main", "saga");
    private static final String FILE = "order.saga";

    @Test
    void theSampleItselfIsSound() {
        assertThat(Cases.workspace(Cases.sagas(SAMPLE)).analyse().diagnostics()).isEmpty();
    }

    @Test
    void aMisspeltStep() {
        assertSaid(Code.NAME_NOT_FOUND, 64, "Payments.refund(charge.id)", "Payments.refund(chrage.id)", """
                error[SAGA0102]: there is no `chrage` here
                  ┌─ order.saga:64:36
                64 │         compensate Payments.refund(chrage.id) // only if an operator or `rollback` asks for it
                   │                                    ^^^^^^
                   = help: did you mean `charge`?
                """);
    }

    @Test
    void aMissingCompensation() {
        assertSaid(
                Code.EFFECT_WITHOUT_COMPENSATION, 57, "\n        compensate Inventory.release(reserve.key)", "", """
                error[SAGA0505]: `reserve` may have to be undone, and nothing says how
                  ┌─ order.saga:57:10
                57 │     step reserve = Inventory.reserve(order.id, order.items)
                   │          ^^^^^^^
                   = why: a saga that fails before it has committed undoes its steps in reverse order
                   = help: add one of   compensate Inventory.release(reserve.key)  ·  compensate manual "..."  ·  compensate none
                """);
    }

    @Test
    void aMissingRecovery() {
        String recovery = """
                recover retry 10 backoff 1s..5m
                        else Post.send(order)
                        else manual "Ship by hand and enter the tracking code"
                """.indent(8);
        assertSaid(Code.FALLIBLE_AFTER_PIVOT, 66, recovery, "", """
                error[SAGA0501]: `ship` can fail after the point of no return, and nothing says what to do then
                  ┌─ order.saga:66:10
                62 │     pivot step charge = Payments.charge(order.customer, order.total)
                   │                ------ once `charge` has succeeded, nothing is rolled back
                66 │     step ship = Couriers.dispatch(order)
                   │          ^^^^ comes after `charge`
                   = why: a saga that has committed must be able to finish
                   = help: add one of   recover retry forever backoff 1s..5m  ·  recover manual "..."
                """);
    }

    @Test
    void aCycle() {
        String before = "        emit OrderShipped(order.id, ship.tracking)\n";
        assertSaid(Code.AFTER_UNKNOWN, 72, before, before + "        after notify\n", """
                error[SAGA0403]: `ship` can't wait for `notify`, which waits for `ship`
                  ┌─ order.saga:72:15
                72 │         after notify
                   │               ^^^^^^
                74 │     irreversible step notify = Mail.shipped(order.customer, ship.tracking)
                   │                                                             ---- `notify` waits for `ship`
                   = help: this closes a circle: take `notify` out of `after`
                """);
    }

    @Test
    void aWrongType() {
        assertSaid(Code.TYPE_MISMATCH, 57, "reserve(order.id, order.items)", "reserve(order.id, order.total)", """
                error[SAGA0201]: `items` takes a `List<LineItem>`, and `order.total` is a `Decimal`
                  ┌─ order.saga:57:48
                13 │     total: Decimal
                   │     ----- `Decimal` comes from here
                29 │     reserve(order: Uuid, items: List<LineItem>): Reservation fails OutOfStock
                   │                          ----- `List<LineItem>` is wanted here
                57 │     step reserve = Inventory.reserve(order.id, order.total)
                   │                                                ^^^^^^^^^^^
                   = help: write `order.items`
                """);
    }

    private static void assertSaid(Code code, int line, String sound, String broken, String expected) {
        Workspace workspace = Cases.workspace(Cases.sagas(SAMPLE));
        String text = workspace.text(FILE).orElseThrow();
        assertThat(text).containsOnlyOnce(sound);
        workspace = workspace.with(FILE, text.replace(sound, broken));

        List<Diagnostic> said = workspace.analyse().diagnostics();

        assertThat(TextForm.plain(texts(workspace)).print(said)).isEqualTo(expected);
        assertThat(said).singleElement().satisfies(diagnostic -> {
            assertThat(diagnostic.code()).isEqualTo(code);
            assertThat(diagnostic.span().file()).isEqualTo(FILE);
            assertThat(diagnostic.span().start().line()).isEqualTo(line);
        });
    }

    private static Texts texts(Workspace workspace) {
        Map<String, String> texts = new TreeMap<>();
        workspace.files().forEach(file -> texts.put(file, workspace.text(file).orElseThrow()));
        return Texts.of(texts);
    }
}
