package users;

import demo.failing.Cake;
import demo.failing.InCall;
import demo.failing.InCompensation;
import demo.failing.InCondition;
import demo.failing.InDefault;
import demo.failing.InEvent;
import demo.failing.InReturn;
import demo.failing.Kitchen;
import demo.failing.NoPlate;
import demo.failing.Recovered;

import io.sagaz.runtime.SagaHandle;
import io.sagaz.runtime.SagaType;
import io.sagaz.runtime.Sagaz;
import io.sagaz.runtime.StepContext;
import io.sagaz.runtime.testing.TestSagaz;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;

/** Sagas that share a cake among no guests, and what is called meanwhile. */
public final class CakeRun {
    private static final Cake CAKE = new Cake(8, 0);

    private final List<String> calls = new ArrayList<>();
    private boolean plate = true;

    public static List<String> inCall() {
        return new CakeRun().run(InCall.TYPE, InCall::start);
    }

    public static List<String> inCondition() {
        return new CakeRun().run(InCondition.TYPE, InCondition::start);
    }

    public static List<String> inDefault() {
        return withoutPlate().run(InDefault.TYPE, InDefault::start);
    }

    public static List<String> recovered() {
        return new CakeRun().run(Recovered.TYPE, Recovered::start);
    }

    public static List<String> inCompensation() {
        return withoutPlate().run(InCompensation.TYPE, InCompensation::start);
    }

    public static List<String> inReturn() {
        return new CakeRun().run(InReturn.TYPE, InReturn::start);
    }

    public static List<String> inEvent() {
        return new CakeRun().run(InEvent.TYPE, InEvent::start);
    }

    private static CakeRun withoutPlate() {
        CakeRun run = new CakeRun();
        run.plate = false;
        return run;
    }

    private <T> List<String> run(SagaType<Cake, T> type, BiFunction<Sagaz, Cake, SagaHandle<T>> start) {
        try (TestSagaz sagaz = TestSagaz.of(type).service(Kitchen.TYPE, new Staff())) {
            SagaHandle<T> handle = start.apply(sagaz, CAKE);
            sagaz.runUntilIdle();
            calls.add(String.valueOf(handle.status()));
            return calls;
        }
    }

    private final class Staff implements Kitchen {
        @Override
        public UUID bake(int pieces, StepContext step) {
            calls.add("bake " + pieces);
            return new UUID(1, 2);
        }

        @Override
        public void bin(UUID request, StepContext step) {
            calls.add("bin");
        }

        @Override
        public BigDecimal share(BigDecimal each, StepContext step) throws NoPlate {
            if (!plate) {
                throw new NoPlate();
            }
            calls.add("share " + each);
            return each;
        }

        @Override
        public void collect(UUID request, BigDecimal each, StepContext step) {
            calls.add("collect " + each);
        }
    }
}
