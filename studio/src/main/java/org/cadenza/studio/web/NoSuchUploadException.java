package org.cadenza.studio.web;

/** There is no upload of that id. */
final class NoSuchUploadException extends RuntimeException {

    NoSuchUploadException(String sentence) {
        super(sentence);
    }
}
