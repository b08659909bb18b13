package io.sagaz.runtime.codec;

import static io.sagaz.runtime.Codecs.BOOL;
import static io.sagaz.runtime.Codecs.DURATION;
import static io.sagaz.runtime.Codecs.INSTANT;
import static io.sagaz.runtime.Codecs.INT;
import static io.sagaz.runtime.Codecs.STRING;
import static io.sagaz.runtime.codec.KernelCodecs.PAYLOAD;

import io.sagaz.kernel.Answer;
import io.sagaz.kernel.Command;
import io.sagaz.runtime.Codec;
import io.sagaz.runtime.Codecs;
import io.sagaz.runtime.PayloadException;
import io.sagaz.runtime.PayloadReader;
import io.sagaz.runtime.PayloadWriter;
import java.util.Optional;

/** The fields of an answer to what the kernel had evaluated: {@code answer} tells which; a bare value has none. */
final class AnswerCodec {
    private static final Codec<Command.Purpose> PURPOSE = Codecs.enumeration(Command.Purpose.values());

    private AnswerCodec() {}

    static void write(Answer answer, PayloadWriter out) {
        answer.accept(new Answer.Visitor<Boolean>() {
            @Override
            public Boolean condition(Answer.Condition condition) {
                return fields("condition", () -> out.field("holds", condition.holds(), BOOL));
            }

            @Override
            public Boolean span(Answer.Span span) {
                return fields("span", () -> out.field("length", span.length(), DURATION));
            }

            @Override
            public Boolean moment(Answer.Moment moment) {
                return fields("moment", () -> out.field("instant", moment.instant(), INSTANT));
            }

            @Override
            public Boolean elements(Answer.Elements elements) {
                return fields("elements", () -> {
                    out.field("count", elements.count(), INT);
                    out.field("list", elements.list(), PAYLOAD);
                });
            }

            @Override
            public Boolean value(Answer.Value value) {
                out.field("value", value.value(), PAYLOAD);
                return true;
            }

            @Override
            public Boolean failure(Answer.Failure failure) {
                return fields("failure", () -> {
                    out.field("purpose", failure.purpose(), PURPOSE);
                    out.field("reason", failure.reason(), STRING);
                });
            }

            private Boolean fields(String kind, Runnable rest) {
                out.field("answer", kind, STRING);
                rest.run();
                return true;
            }
        });
    }

    static Answer read(PayloadReader in) {
        Optional<String> kind = KernelCodecs.whenPresent(in, "answer", STRING);
        return kind.isPresent() ? read(kind.get(), in) : new Answer.Value(in.field("value", PAYLOAD));
    }

    private static Answer read(String kind, PayloadReader in) {
        return switch (kind) {
            case "condition" -> new Answer.Condition(in.field("holds", BOOL));
            case "span" -> new Answer.Span(in.field("length", DURATION));
            case "moment" -> new Answer.Moment(in.field("instant", INSTANT));
            case "elements" -> new Answer.Elements(in.field("count", INT), in.field("list", PAYLOAD));
            case "failure" -> new Answer.Failure(in.field("purpose", PURPOSE), in.field("reason", STRING));
            default -> throw new PayloadException("no answer is of kind `" + kind + "`");
        };
    }
}
