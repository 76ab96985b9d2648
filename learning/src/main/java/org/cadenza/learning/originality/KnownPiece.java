package org.cadenza.learning.originality;

/**
 * A piece that a model learned from.
 *
 * @param title as its collection has it, else the name of its file; at most 120 characters
 * @param dataSet the collection
 */
public record KnownPiece(String title, String dataSet) {

    private static final int LONGEST = 120;

    public KnownPiece {
        title = shortened(title);
        dataSet = shortened(dataSet);
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST));
    }
}
