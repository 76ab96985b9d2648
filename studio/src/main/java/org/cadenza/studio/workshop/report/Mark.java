package org.cadenza.studio.workshop.report;

/**
 * What was wished of all songs of a composer and what share of them has it.
 *
 * @param wanted the least share, 0 to 1
 * @param measured 0 to 1; NaN where there was nothing to measure
 */
public record Mark(String name, double wanted, double measured) {

    /** Whether enough have it. */
    public boolean reached() {
        return measured >= wanted;
    }

    /** {@code "≥ 95.0 %"}. */
    public String wantedText() {
        return (wanted == 1 ? "" : "≥ ") + Markdown.percent(wanted);
    }

    /** {@code "97.1 %"}. */
    public String measuredText() {
        return Markdown.percent(measured);
    }
}
