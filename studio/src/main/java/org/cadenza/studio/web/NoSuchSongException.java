package org.cadenza.studio.web;

/** There is no song of that id, or it has no such file. */
final class NoSuchSongException extends RuntimeException {

    NoSuchSongException(String sentence) {
        super(sentence);
    }
}
