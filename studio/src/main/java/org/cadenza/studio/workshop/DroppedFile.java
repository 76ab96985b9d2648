package org.cadenza.studio.workshop;

/**
 * A file that was not used.
 *
 * @param dataSet the collection it is in
 * @param path inside the collection
 * @param reason as a clause: {@code "track 2 ends inside an event"}
 */
public record DroppedFile(String dataSet, String path, String reason) {}
