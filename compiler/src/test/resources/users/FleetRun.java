package users;

import demo.fleet.Billing;
import demo.fleet.Depot;
import demo.fleet.Device;
import demo.fleet.Fleet;
import demo.fleet.Flashed;
import demo.fleet.NoRoom;
import demo.fleet.NotFlashable;
import demo.fleet.Reserved;
import demo.fleet.RollOut;
import demo.fleet.Rollout;
import demo.fleet.Slot;
import demo.fleet.Workshop;
import io.sagaz.runtime.Outcome;
import io.sagaz.runtime.SagaHandle;
import io.sagaz.runtime.StepContext;
import io.sagaz.runtime.testing.TestSagaz;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Services of a saga with fan-outs, which note their calls. */
public final class FleetRun {
    private final List<String> calls = new ArrayList<>();
    private final Set<UUID> keys = new HashSet<>();

    public static List<String> all() {
        return new FleetRun().run(fleet(3, true), sagaz -> {});
    }

    public static List<String> none() {
        return new FleetRun().run(fleet(0, true), sagaz -> {});
    }

    public static List<String> refused() {
        return new FleetRun()
                .run(
                        fleet(3, false),
                        sagaz -> sagaz.reject(TestSagaz.element(RollOut.Step.RESERVE, 2), new NoRoom("m2")));
    }

    public static List<String> borne() {
        return new FleetRun()
                .run(fleet(3, false), sagaz -> {
                    sagaz.reject(TestSagaz.element(RollOut.Step.FLASH, 1), new NotFlashable());
                    sagaz.fault(TestSagaz.element(RollOut.Step.FLASH, 2));
                });
    }

    public static List<String> tooMany() {
        Fleet fleet = fleet(3, false);
        Device broken = new Device(new UUID(2, 9), "m1");
        Device sound = fleet.devices().get(0);
        return new FleetRun()
                .run(
                        new Fleet(fleet.id(), List.of(broken, sound, broken), List.of(), null),
                        sagaz -> sagaz.reject(RollOut.Step.FLASH, new NotFlashable()));
    }

    public static List<String> restarted() {
        return new FleetRun()
                .run(
                        fleet(3, false),
                        sagaz -> sagaz.hang(TestSagaz.element(RollOut.Step.RESERVE, 1)),
                        sagaz -> {
                            sagaz.crash();
                            sagaz.heal(TestSagaz.element(RollOut.Step.RESERVE, 1));
                            sagaz.runUntilIdle();
                        });
    }

    private static Fleet fleet(int devices, boolean spare) {
        return new Fleet(
                new UUID(1, 1),
                IntStream.range(0, devices)
                        .mapToObj(device -> new Device(new UUID(2, device), "m" + device))
                        .toList(),
                Arrays.asList("north", null),
                spare);
    }

    private List<String> run(Fleet fleet, Consumer<TestSagaz> given) {
        return run(fleet, given, sagaz -> {});
    }

    private List<String> run(Fleet fleet, Consumer<TestSagaz> given, Consumer<TestSagaz> then) {
        try (TestSagaz sagaz = TestSagaz.of(RollOut.TYPE)
                .service(Depot.TYPE, new Rooms())
                .service(Workshop.TYPE, new Bench())
                .service(Billing.TYPE, new Books())) {
            given.accept(sagaz);
            SagaHandle<Rollout> handle = RollOut.start(sagaz, fleet);
            sagaz.runUntilIdle();
            then.accept(sagaz);
            calls.add(String.valueOf(handle.status()));
            handle.outcome().ifPresent(this::note);
            calls.add("compensated " + sagaz.compensated(handle));
            calls.add("keys " + keys.size());
            sagaz.published(Reserved.TYPE).forEach(it -> calls.add("reserved " + it.device().getLeastSignificantBits()));
            sagaz.published(Flashed.TYPE)
                    .forEach(it -> calls.add(
                            "flashed " + it.device().getLeastSignificantBits() + " " + brief(it.firmware())));
            return calls;
        }
    }

    private void note(Outcome<Rollout> outcome) {
        if (outcome instanceof Outcome.Completed<Rollout> completed) {
            Rollout rollout = completed.result();
            calls.add("slots " + rollout.slots().stream().map(Slot::room).toList());
            calls.add("flashed " + rollout.flashed().stream().map(FleetRun::brief).toList());
            calls.add("rooms " + rollout.rooms());
        } else if (outcome instanceof Outcome.Compensated<Rollout> compensated) {
            calls.add("because " + compensated.cause().message());
        }
    }

    private static String brief(@Nullable UUID id) {
        return id == null ? "none" : Long.toString(id.getLeastSignificantBits());
    }

    private void call(String what, StepContext step) {
        calls.add(what);
        keys.add(step.key());
    }

    private final class Rooms implements Depot {
        @Override
        public Slot reserve(UUID device, StepContext step) {
            call("reserve " + brief(device), step);
            return new Slot(new UUID(3, device.getLeastSignificantBits()), "room" + brief(device));
        }

        @Override
        public void free(UUID request, UUID device, StepContext step) {
            call("free " + brief(device), step);
            keys.add(request);
        }

        @Override
        public String open(@Nullable String room, StepContext step) {
            call("open " + room, step);
            return "open " + room;
        }
    }

    private final class Bench implements Workshop {
        @Override
        public UUID flash(Device device, List<Slot> slots, StepContext step) {
            call("flash " + device.model() + " of " + slots.size(), step);
            return new UUID(4, device.id().getLeastSignificantBits());
        }

        @Override
        public @Nullable UUID find(UUID request, StepContext step) {
            call("find", step);
            return null;
        }

        @Override
        public String restore(UUID request, StepContext step) {
            call("restore", step);
            return "restored";
        }

        @Override
        public @Nullable UUID replace(String model, UUID request, StepContext step) throws NotFlashable {
            call("replace " + model, step);
            if (model.equals("m1")) {
                throw new NotFlashable();
            }
            return null;
        }

        @Override
        public String scrap(UUID request, StepContext step) {
            call("scrap", step);
            return "scrapped";
        }
    }

    private final class Books implements Billing {
        @Override
        public UUID charge(UUID fleet, List<Slot> slots, StepContext step) {
            call(step.stepName() + " " + slots.size(), step);
            return new UUID(5, slots.size());
        }

        @Override
        public void note(List<@Nullable String> restored, UUID request, StepContext step) {
            call("note " + restored, step);
        }
    }
}
