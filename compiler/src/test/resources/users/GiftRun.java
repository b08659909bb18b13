package users;

import demo.gifts.Gift;
import demo.gifts.NoAddress;
import demo.gifts.Paper;
import demo.gifts.Post;
import demo.gifts.SendGift;
import demo.gifts.Sent;
import demo.gifts.Stock;
import demo.gifts.Wrapping;
import io.sagaz.runtime.SagaHandle;
import io.sagaz.runtime.StepContext;
import io.sagaz.runtime.testing.TestSagaz;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Services of a saga with conditions, which note their calls. */
public final class GiftRun {
    private final List<String> calls = new ArrayList<>();

    public static List<String> plain() {
        return new GiftRun().run(new Gift(new UUID(1, 2), "book", false, null), sagaz -> {});
    }

    public static List<String> wrapped() {
        return new GiftRun().run(new Gift(new UUID(1, 2), "glass", true, true), sagaz -> {});
    }

    public static List<String> undone() {
        return new GiftRun()
                .run(
                        new Gift(new UUID(1, 2), "book", true, false),
                        sagaz -> sagaz.reject(SendGift.Step.POST, new NoAddress()));
    }

    private List<String> run(Gift gift, Consumer<TestSagaz> given) {
        try (TestSagaz sagaz = TestSagaz.of(SendGift.TYPE)
                .service(Stock.TYPE, new Shelf())
                .service(Wrapping.TYPE, new Table())
                .service(Post.TYPE, (sku, colour, step) -> {
                    calls.add("send " + colour);
                    return new UUID(3, 4);
                })) {
            given.accept(sagaz);
            SagaHandle<Sent> handle = SendGift.start(sagaz, gift);
            sagaz.runUntilIdle();
            calls.add(String.valueOf(handle.status()));
            calls.add("compensated " + sagaz.compensated(handle));
            return calls;
        }
    }

    private final class Shelf implements Stock {
        @Override
        public UUID reserve(String sku, StepContext step) {
            calls.add("reserve");
            return new UUID(5, 6);
        }

        @Override
        public void release(UUID request, StepContext step) {
            calls.add("release");
        }

        @Override
        public boolean fragile(String sku, StepContext step) {
            return sku.equals("glass");
        }
    }

    private final class Table implements Wrapping {
        @Override
        public Paper wrap(String sku, StepContext step) {
            calls.add("wrap");
            return new Paper("red");
        }

        @Override
        public UUID tie(String colour, StepContext step) {
            calls.add("tie " + colour);
            return new UUID(7, 8);
        }

        @Override
        public void pad(String sku, StepContext step) {
            calls.add("pad");
        }

        @Override
        public void write(UUID id, StepContext step) {
            calls.add("card");
        }

        @Override
        public void undo(UUID request, StepContext step) {
            calls.add("undo " + step.stepName());
        }
    }
}
