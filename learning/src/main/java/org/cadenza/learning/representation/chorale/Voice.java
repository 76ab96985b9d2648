package org.cadenza.learning.representation.chorale;

/** The four voices of a choir, from the top. */
public enum Voice {
    SOPRANO("Soprano", 60, 81),
    ALTO("Alto", 52, 74),
    TENOR("Tenor", 46, 69),
    BASS("Bass", 36, 66);

    private final String label;
    private final int lowest;
    private final int highest;

    Voice(String label, int lowest, int highest) {
        this.label = label;
        this.lowest = lowest;
        this.highest = highest;
    }

    /** The name of the voice's track: {@code "Soprano"}. */
    public String label() {
        return label;
    }

    /** The lowest pitch that Bach asks of it in the 229 training chorales of Boulanger-Lewandowski's split. */
    public int lowest() {
        return lowest;
    }

    /** The highest pitch that Bach asks of it in the same chorales. */
    public int highest() {
        return highest;
    }
}
