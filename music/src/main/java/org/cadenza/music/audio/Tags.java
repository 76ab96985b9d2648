package org.cadenza.music.audio;

/**
 * What an audio file says of itself.
 *
 * @param title the piece's name, or empty
 * @param genre the genre's name, or empty
 * @param comment anything else, here the recipe that makes the piece again, or empty
 */
public record Tags(String title, String genre, String comment) {

    /** A file that says nothing. */
    public static final Tags NONE = new Tags("", "", "");

    /** Drops control characters other than line breaks, which no format can carry. */
    public Tags {
        title = clean(title);
        genre = clean(genre);
        comment = clean(comment);
    }

    private static String clean(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\n]]", "").strip();
    }
}
