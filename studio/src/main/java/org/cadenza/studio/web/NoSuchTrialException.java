package org.cadenza.studio.web;

/** There is no trial of that id. */
final class NoSuchTrialException extends RuntimeException {

    NoSuchTrialException(String sentence) {
        super(sentence);
    }
}
