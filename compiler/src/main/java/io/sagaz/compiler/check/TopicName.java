package io.sagaz.compiler.check;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.syntax.Declaration;
import io.sagaz.compiler.syntax.FileUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A topic has a name that Kafka takes (0702). The rule is that of {@code org.apache.kafka.common.internals.Topic}. */
final class TopicName implements Rule<FileUnit> {
    private static final Pattern LEGAL = Pattern.compile("(?!\\.\\.?$)[a-zA-Z0-9._-]{1,249}");

    @Override
    public void check(FileUnit unit, Consumer<Diagnostic> report) {
        for (Declaration declaration : Declared.whole(unit)) {
            if (declaration instanceof Declaration.EventDecl event) {
                event.topic().ifPresent(topic -> {
                    String name = topic.text().replaceAll("^\"|\"$", "");
                    if (!LEGAL.matcher(name).matches()) {
                        report.accept(
                                Diagnostic.at(topic.span(), Code.TOPIC_REFUSED, "Kafka takes no topic of this name")
                                        .help("use 1 to 249 letters, digits, dots, underscores and hyphens")
                                        .build());
                    }
                });
            }
        }
    }
}
