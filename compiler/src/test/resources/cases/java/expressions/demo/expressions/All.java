package demo.expressions;

import io.sagaz.runtime.Codec;
import io.sagaz.runtime.Codecs;
import io.sagaz.runtime.PayloadReader;
import io.sagaz.runtime.PayloadWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The record {@code All}.
 */
@Generated("io.sagaz")
@NullMarked
public record All(Numbers numbers, List<List<Integer>> lists, List<@Nullable Integer> gaps,
        @Nullable Bought bought, String name) {
    public static final Codec<All> CODEC = new Codec<All>() {
        @Override
        public void write(All value, PayloadWriter out) {
            out.record(() -> {
                out.field("numbers", value.numbers(), Numbers.CODEC);
                out.field("lists", value.lists(), Codecs.list(Codecs.list(Codecs.INT)));
                out.field("gaps", value.gaps(), Codecs.list(Codecs.optional(Codecs.INT)));
                out.field("bought", value.bought(), Codecs.optional(Bought.CODEC));
                out.field("name", value.name(), Codecs.STRING);
            });
        }

        @Override
        public All read(PayloadReader in) {
            return new All(
                    in.field("numbers", Numbers.CODEC),
                    in.field("lists", Codecs.list(Codecs.list(Codecs.INT))),
                    in.field("gaps", Codecs.list(Codecs.optional(Codecs.INT))),
                    in.field("bought", Codecs.optional(Bought.CODEC)),
                    in.field("name", Codecs.STRING));
        }
    };

    public All(Numbers numbers, List<List<Integer>> lists, List<@Nullable Integer> gaps,
            @Nullable Bought bought, String name) {
        this.numbers = Objects.requireNonNull(numbers, "numbers");
        this.lists = List.copyOf(lists);
        this.gaps = Collections.unmodifiableList(new ArrayList<>(gaps));
        this.bought = bought;
        this.name = Objects.requireNonNull(name, "name");
    }
}
