package io.sagaz.runtime.codec;

import io.sagaz.runtime.PayloadException;
import java.io.Writer;

/** A growing JSON text that knows its length in UTF-8. */
final class LimitedText extends Writer {
    private final StringBuilder text = new StringBuilder();
    private final int bytesMax;
    private long bytes;
    private boolean surrogates;

    LimitedText(int bytesMax) {
        this.bytesMax = bytesMax;
    }

    @Override
    public void write(char[] buffer, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            bytes += utf8Length(buffer[i]);
        }
        text.append(buffer, offset, length);
    }

    private int utf8Length(char c) {
        if (c < 0x80) {
            return 1;
        }
        if (Character.isSurrogate(c)) {
            surrogates = true;
            return 2;
        }
        return c < 0x800 ? 2 : 3;
    }

    void check() {
        if (bytes > bytesMax) {
            throw new PayloadException("longer than the limit of " + bytesMax + " bytes at this value; keep a large"
                    + " value elsewhere and pass a reference to it, or raise the limit");
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    /** The JSON text. Halves of a character, which UTF-8 can't carry, are escaped. */
    @Override
    public String toString() {
        return surrogates ? escapeHalves() : text.toString();
    }

    private String escapeHalves() {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            // A code point in this range is a surrogate without its other half; in JSON it stands within quotes.
            if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
                escaped.append("\\u").append(Integer.toHexString(point));
            } else {
                escaped.appendCodePoint(point);
            }
        });
        return escaped.toString();
    }
}
