package demo.io.names;

import io.sagaz.runtime.Codec;
import io.sagaz.runtime.Codecs;
import io.sagaz.runtime.PayloadReader;
import io.sagaz.runtime.PayloadWriter;
import java.lang.Override;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The record {@code Step}.
 */
@Generated("io.sagaz")
@NullMarked
public record Step(int List_, @Nullable Step Step_, List<Step> Objects_, int java_, int demo_) {
    public static final Codec<Step> CODEC = new Codec<Step>() {
        @Override
        public void write(Step value_, PayloadWriter out) {
            out.record(() -> {
                out.field("List", value_.List_(), Codecs.INT);
                out.field("Step", value_.Step_(), Codecs.optional(Step.CODEC));
                out.field("Objects", value_.Objects_(), Codecs.list(Step.CODEC));
                out.field("java", value_.java_(), Codecs.INT);
                out.field("demo", value_.demo_(), Codecs.INT);
            });
        }

        @Override
        public Step read(PayloadReader in) {
            return new Step(
                    in.field("List", Codecs.INT),
                    in.field("Step", Codecs.optional(Step.CODEC)),
                    in.field("Objects", Codecs.list(Step.CODEC)),
                    in.field("java", Codecs.INT),
                    in.field("demo", Codecs.INT));
        }
    };

    public Step(int List_, @Nullable Step Step_, List<Step> Objects_, int java_, int demo_) {
        this.List_ = List_;
        this.Step_ = Step_;
        this.Objects_ = List.copyOf(Objects_);
        this.java_ = java_;
        this.demo_ = demo_;
    }
}
