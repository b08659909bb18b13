package demo.operators;

import io.sagaz.runtime.Codec;
import io.sagaz.runtime.Codecs;
import io.sagaz.runtime.PayloadReader;
import io.sagaz.runtime.PayloadWriter;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The record {@code Order}.
 */
@Generated("io.sagaz")
@NullMarked
public record Order(UUID id, String customer, Speed speed, boolean gift, int pieces, double weight,
        BigDecimal total, long paid, @Nullable String note, @Nullable BigDecimal discount,
        @Nullable Integer limit, @Nullable Line first, List<String> tags,
        List<@Nullable Integer> sizes, List<Line> lines, Map<String, String> labels, LocalDate due,
        Instant placed, Duration patience) {
    public static final Codec<Order> CODEC = new Codec<Order>() {
        @Override
        public void write(Order value, PayloadWriter out) {
            out.record(() -> {
                out.field("id", value.id(), Codecs.UUID);
                out.field("customer", value.customer(), Codecs.STRING);
                out.field("speed", value.speed(), Speed.CODEC);
                out.field("gift", value.gift(), Codecs.BOOL);
                out.field("pieces", value.pieces(), Codecs.INT);
                out.field("weight", value.weight(), Codecs.DOUBLE);
                out.field("total", value.total(), Codecs.DECIMAL);
                out.field("paid", value.paid(), Codecs.LONG);
                out.field("note", value.note(), Codecs.optional(Codecs.STRING));
                out.field("discount", value.discount(), Codecs.optional(Codecs.DECIMAL));
                out.field("limit", value.limit(), Codecs.optional(Codecs.INT));
                out.field("first", value.first(), Codecs.optional(Line.CODEC));
                out.field("tags", value.tags(), Codecs.list(Codecs.STRING));
                out.field("sizes", value.sizes(), Codecs.list(Codecs.optional(Codecs.INT)));
                out.field("lines", value.lines(), Codecs.list(Line.CODEC));
                out.field("labels", value.labels(), Codecs.map(Codecs.STRING));
                out.field("due", value.due(), Codecs.DATE);
                out.field("placed", value.placed(), Codecs.INSTANT);
                out.field("patience", value.patience(), Codecs.DURATION);
            });
        }

        @Override
        public Order read(PayloadReader in) {
            return new Order(
                    in.field("id", Codecs.UUID),
                    in.field("customer", Codecs.STRING),
                    in.field("speed", Speed.CODEC),
                    in.field("gift", Codecs.BOOL),
                    in.field("pieces", Codecs.INT),
                    in.field("weight", Codecs.DOUBLE),
                    in.field("total", Codecs.DECIMAL),
                    in.field("paid", Codecs.LONG),
                    in.field("note", Codecs.optional(Codecs.STRING)),
                    in.field("discount", Codecs.optional(Codecs.DECIMAL)),
                    in.field("limit", Codecs.optional(Codecs.INT)),
                    in.field("first", Codecs.optional(Line.CODEC)),
                    in.field("tags", Codecs.list(Codecs.STRING)),
                    in.field("sizes", Codecs.list(Codecs.optional(Codecs.INT))),
                    in.field("lines", Codecs.list(Line.CODEC)),
                    in.field("labels", Codecs.map(Codecs.STRING)),
                    in.field("due", Codecs.DATE),
                    in.field("placed", Codecs.INSTANT),
                    in.field("patience", Codecs.DURATION));
        }
    };

    public Order(UUID id, String customer, Speed speed, boolean gift, int pieces, double weight,
            BigDecimal total, long paid, @Nullable String note, @Nullable BigDecimal discount,
            @Nullable Integer limit, @Nullable Line first, List<String> tags,
            List<@Nullable Integer> sizes, List<Line> lines, Map<String, String> labels,
            LocalDate due, Instant placed, Duration patience) {
        this.id = Objects.requireNonNull(id, "id");
        this.customer = Objects.requireNonNull(customer, "customer");
        this.speed = Objects.requireNonNull(speed, "speed");
        this.gift = gift;
        this.pieces = pieces;
        this.weight = weight;
        this.total = Objects.requireNonNull(total, "total");
        this.paid = paid;
        this.note = note;
        this.discount = discount;
        this.limit = limit;
        this.first = first;
        this.tags = List.copyOf(tags);
        this.sizes = Collections.unmodifiableList(new ArrayList<>(sizes));
        this.lines = List.copyOf(lines);
        this.labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
        this.due = Objects.requireNonNull(due, "due");
        this.placed = Objects.requireNonNull(placed, "placed");
        this.patience = Objects.requireNonNull(patience, "patience");
    }
}
