package org.cadenza.studio.web;

/** There is no saved drum pattern of that id. */
final class NoSuchPatternException extends RuntimeException {

    NoSuchPatternException(String sentence) {
        super(sentence);
    }
}
