package org.cadenza.music;

/**
 * Thrown when a file is not what it should be: malformed MIDI, audio, MusicXML or a damaged data set. The one who
 * supplied the file can mend it; the message names file, place and remedy.
 */
public final class MaterialException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /**
     * @param source the file or the entry in an archive
     * @param place where in it: {@code "byte 312"}, {@code "line 7"}, or empty for the whole
     * @param problem what is wrong, as a clause: {@code "track 3 ends inside an event"}
     * @param remedy what to do, as a sentence, or empty
     */
    public MaterialException(String source, String place, String problem, String remedy) {
        super(source + (place.isEmpty() ? "" : ", " + place) + ": " + problem
                + (remedy.isEmpty() ? "" : ". " + remedy));
    }
}
