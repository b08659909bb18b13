package io.sagaz.compiler;

import io.sagaz.compiler.syntax.FileUnit;
import io.sagaz.compiler.syntax.Syntax;
import org.jspecify.annotations.Nullable;

/** A file, parsed when it is first needed. Safe for any thread; two that come first at once may both parse. */
final class Source {
    private final String file;
    private final String text;
    private volatile @Nullable FileUnit unit;

    Source(String file, String text) {
        this.file = file;
        this.text = text;
    }

    Source(FileUnit unit) {
        this.file = unit.file();
        this.text = unit.text();
        this.unit = unit;
    }

    String text() {
        return text;
    }

    FileUnit unit() {
        FileUnit parsed = unit;
        if (parsed == null) {
            parsed = Syntax.parse(file, text);
            unit = parsed;
        }
        return parsed;
    }
}
