package io.sagaz.compiler.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sagaz.kernel.OperationKind;
import io.sagaz.runtime.OperationType;
import io.sagaz.runtime.Rejection;
import io.sagaz.runtime.ServiceType;
import io.sagaz.runtime.StepContext;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Services as they come out of javac. */
final class GeneratedServicesTest {
    private static final UUID ID = new UUID(1, 2);

    private final List<Object> calls = new ArrayList<>();
    private JavaCompilation java;
    private ServiceType<Object> inventory;

    @BeforeEach
    void compile() throws Exception {
        java = JavaCompilation.of(GoldenCase.of("shop").model());
        inventory = java.constant("shop.orders.Inventory", "TYPE");
    }

    @Test
    void describesItsOperations() {
        assertThat(inventory.name()).isEqualTo("shop.orders.Inventory");
        assertThat(inventory.type().getName()).isEqualTo("shop.orders.Inventory");
        assertThat(inventory.operations().stream().map(OperationType::name))
                .containsExactly("reserve", "release", "stock");
        assertThat(inventory.operations().stream().map(OperationType::kind))
                .containsExactly(OperationKind.COMMAND, OperationKind.COMMAND, OperationKind.QUERY);
        assertThat(inventory.operations().stream()
                        .map(operation -> operation.output().isPresent()))
                .containsExactly(true, false, true);
        assertThat(inventory.operations().get(0).fails().get(0).name()).isEqualTo("shop.orders.OutOfStock");
    }

    @Test
    void callsTheOperationWithItsArguments() throws Exception {
        Object reservation = java.create("shop.orders.Reservation", ID);
        List<Object> items = List.of(java.create("shop.orders.LineItem", "book", 2));

        assertThat(inventory.call(service(reservation), "reserve", List.of(ID, items), context()))
                .isEqualTo(reservation);
        assertThat(inventory.call(service(null), "release", List.of(ID), context()))
                .isNull();
        assertThat(inventory.call(service(7), "stock", List.of("book"), context()))
                .isEqualTo(7);

        assertThat(calls)
                .containsExactly(List.of("reserve", ID, items), List.of("release", ID), List.of("stock", "book"));
    }

    @Test
    void passesOnWhatTheServiceThrows() {
        Rejection outOfStock = (Rejection) java.create("shop.orders.OutOfStock", "book");
        Object service = proxy((name, arguments) -> {
            throw outOfStock;
        });

        assertThatThrownBy(() -> inventory.call(service, "reserve", List.of(ID, List.of()), context()))
                .isSameAs(outOfStock);
    }

    @Test
    void refusesAnOperationThatIsNotThere() {
        assertThatThrownBy(() -> inventory.call(service(null), "destroy", List.of(), context()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Inventory has no operation destroy");
    }

    private Object service(@Nullable Object output) {
        return proxy((name, arguments) -> {
            List<Object> call = new ArrayList<>(List.of(name));
            call.addAll(arguments);
            calls.add(call);
            return output;
        });
    }

    private Object proxy(Operation operation) {
        return Proxy.newProxyInstance(
                java,
                new Class<?>[] {inventory.type()},
                (self, method, arguments) ->
                        operation.call(method.getName(), List.of(arguments).subList(0, arguments.length - 1)));
    }

    private StepContext context() {
        return (StepContext) Proxy.newProxyInstance(java, new Class<?>[] {StepContext.class}, (self, method, args) -> {
            throw new AssertionError("nobody asks for " + method);
        });
    }

    private interface Operation {
        @Nullable
        Object call(String name, List<Object> arguments) throws Throwable;
    }
}
