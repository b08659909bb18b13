package shop.orders;

import io.sagaz.runtime.Codec;
import io.sagaz.runtime.Codecs;
import io.sagaz.runtime.PayloadReader;
import io.sagaz.runtime.PayloadWriter;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import shop.common.Address;

/**
 * The record {@code Order}.
 */
@Generated("io.sagaz")
@NullMarked
public record Order(UUID id, String customer, List<LineItem> items, BigDecimal total,
        Currency currency, @Nullable Address shipTo) {
    public static final Codec<Order> CODEC = new Codec<Order>() {
        @Override
        public void write(Order value, PayloadWriter out) {
            out.record(() -> {
                out.field("id", value.id(), Codecs.UUID);
                out.field("customer", value.customer(), Codecs.STRING);
                out.field("items", value.items(), Codecs.list(LineItem.CODEC));
                out.field("total", value.total(), Codecs.DECIMAL);
                out.field("currency", value.currency(), Codecs.object(Currency.class));
                out.field("shipTo", value.shipTo(), Codecs.optional(Address.CODEC));
            });
        }

        @Override
        public Order read(PayloadReader in) {
            return new Order(
                    in.field("id", Codecs.UUID),
                    in.field("customer", Codecs.STRING),
                    in.field("items", Codecs.list(LineItem.CODEC)),
                    in.field("total", Codecs.DECIMAL),
                    in.field("currency", Codecs.object(Currency.class)),
                    in.field("shipTo", Codecs.optional(Address.CODEC)));
        }
    };

    public Order(UUID id, String customer, List<LineItem> items, BigDecimal total,
            Currency currency, @Nullable Address shipTo) {
        this.id = Objects.requireNonNull(id, "id");
        this.customer = Objects.requireNonNull(customer, "customer");
        this.items = List.copyOf(items);
        this.total = Objects.requireNonNull(total, "total");
        this.currency = Objects.requireNonNull(currency, "currency");
        this.shipTo = shipTo;
    }
}
