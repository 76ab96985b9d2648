package org.cadenza.studio.workshop;

/**
 * A file that was not used.
 *
 * @param dataSet the collection it is in
 * @param path inside the collection
 * @param reason as a clause: {@code "track 2 ends inside an event"}
 */
public record DroppedFile(String dataSet, String path, String reason) {

    /** How a work is called among those of several data sets. */
    static String name(String dataSet, String path) {
        return dataSet + ":" + path;
    }

    /** The work that was called {@code name}. */
    static DroppedFile named(String name, String reason) {
        int colon = name.indexOf(':');
        return new DroppedFile(name.substring(0, colon), name.substring(colon + 1), reason);
    }
}
