package demo.gifts;

import io.sagaz.kernel.OperationKind;
import io.sagaz.runtime.Codecs;
import io.sagaz.runtime.OperationType;
import io.sagaz.runtime.ServiceType;
import io.sagaz.runtime.StepContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The service {@code Post}.
 */
@Generated("io.sagaz")
@NullMarked
public interface Post {
    /**
     * Names this service where an engine is built.
     */
    ServiceType<Post> TYPE = new ServiceType<Post>() {
        private final List<OperationType> operations = List.of(
                new OperationType("send", OperationKind.COMMAND, Optional.of(Codecs.UUID),
                        List.of(NoAddress.TYPE)));

        @Override
        public String name() {
            return "demo.gifts.Post";
        }

        @Override
        public Class<Post> type() {
            return Post.class;
        }

        @Override
        public List<OperationType> operations() {
            return operations;
        }

        @Override
        public @Nullable Object call(Post service, String operation,
                List<? extends @Nullable Object> arguments, StepContext step) throws Exception {
            return switch (operation) {
                case "send" -> send(service, arguments, step);
                default -> throw new IllegalArgumentException("Post has no operation " + operation);
            };
        }

        private UUID send(Post service, List<? extends @Nullable Object> arguments,
                StepContext step) throws NoAddress {
            return service.send((String) arguments.get(0), (String) arguments.get(1), step);
        }
    };

    UUID send(String sku, String colour, StepContext step) throws NoAddress;
}
