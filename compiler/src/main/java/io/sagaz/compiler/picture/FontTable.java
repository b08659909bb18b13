package io.sagaz.compiler.picture;

/**
 * How wide texts are. The font of a picture's reader isn't known, so the table is that of DejaVu Sans, which is wider
 * than the common ones: a text that fits in it fits in theirs.
 */
final class FontTable {
    private static final int FIRST = ' ';

    /** In thousandths of the font's size, from the blank on. */
    private static final int[] WIDTHS = {
        318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636, 636, 636, 636,
        636, 636, 636, 636, 337, 337, 838, 838, 838, 531, 1000, 684, 686, 698, 770, 632, 575, 775, 752, 295, 295, 656,
        557, 863, 748, 787, 603, 787, 695, 635, 611, 732, 684, 989, 685, 611, 685, 390, 337, 390, 838, 500, 500, 613,
        635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818,
        592, 592, 525, 636, 337, 636, 838
    };

    private static final int OTHER = 700;
    private static final int WIDE = 1000;
    private static final double BOLD = 1.13;

    private FontTable() {}

    /** In the unit of {@code size}. */
    static double width(String text, double size, boolean bold) {
        long thousandths = text.codePoints().mapToLong(FontTable::width).sum();
        return thousandths * size / 1000 * (bold ? BOLD : 1);
    }

    private static int width(int codePoint) {
        if (codePoint >= FIRST && codePoint < FIRST + WIDTHS.length) {
            return WIDTHS[codePoint - FIRST];
        }
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0;
            default -> codePoint >= 0x1100 ? WIDE : OTHER;
        };
    }
}
