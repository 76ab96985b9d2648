package org.cadenza.studio.web;

/** What is to be deleted is in use. */
final class StillNeededException extends RuntimeException {

    /** @param message by what, and what to do */
    StillNeededException(String message) {
        super(message);
    }
}
