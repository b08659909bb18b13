package io.sagaz.runtime.lane;

import io.sagaz.kernel.Payload;
import java.util.Map;

/**
 * With what a child begins.
 *
 * @param indexes its search attributes
 */
record ChildInput(Payload payload, Map<String, String> indexes) {
    ChildInput {
        indexes = Map.copyOf(indexes);
    }
}
