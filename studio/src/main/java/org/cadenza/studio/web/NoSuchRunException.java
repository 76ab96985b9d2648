package org.cadenza.studio.web;

/** There is no training run of that id. */
final class NoSuchRunException extends RuntimeException {

    NoSuchRunException(String sentence) {
        super(sentence);
    }
}
