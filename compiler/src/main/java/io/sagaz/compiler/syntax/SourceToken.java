package io.sagaz.compiler.syntax;

/**
 * A word, sign or comment of a text, as it was typed; blanks aren't among them.
 *
 * @param start in UTF-16 units, from 0
 * @param end just after its last character
 */
public record SourceToken(Kind kind, String text, int start, int end) {
    /** What it is by its form. */
    public enum Kind {
        /** A name, reserved or not; also one in backticks. */
        WORD,
        LITERAL,
        SIGN,
        COMMENT,
        DOC_COMMENT,
        /** What the language doesn't have: a character, a malformed number, an open comment. */
        ILLEGAL
    }

    public boolean isComment() {
        return kind == Kind.COMMENT || kind == Kind.DOC_COMMENT;
    }

    public boolean is(String sign) {
        return kind != Kind.LITERAL && text.equals(sign);
    }
}
