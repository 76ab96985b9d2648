package org.cadenza.studio.workshop.evaluation.sets;

import java.util.Locale;
import java.util.Optional;

/** Words and numbers as HTML and SVG take them. */
final class Markup {

    private static final int DIGITS = 3;

    private Markup() {}

    /** {@code text} with all that could be taken for markup written out; names of files come from anywhere. */
    static String text(String text) {
        return text.replaceAll("\\p{Cc}+", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** A coordinate, in pixels. */
    static String at(double place) {
        String text = String.format(Locale.ROOT, "%.1f", place);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    /** {@code format} with numbers as SVG writes them. */
    static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    /** {@link #figure(double)}; a dash where there is none. */
    static String figure(Optional<Double> number) {
        return number.map(Markup::figure).orElse("–");
    }

    /** Three digits of {@code number}, but all before the point and none of a whole number behind it. */
    static String figure(double number) {
        int before = number == 0 ? 1 : (int) Math.floor(Math.log10(Math.abs(number))) + 1;
        int decimals = number == Math.rint(number) ? 0 : Math.max(0, Math.min(DIGITS, DIGITS - before));
        String text = String.format(Locale.ROOT, "%." + decimals + "f", number);
        return text.startsWith("-") ? "−" + text.substring(1) : text;
    }

    /** A share as percent; how far something lies below nothing is told up to one time. */
    static String percent(double share) {
        return share < -1 ? "< −100 %" : figure(Math.round(share * 100)) + " %";
    }
}
