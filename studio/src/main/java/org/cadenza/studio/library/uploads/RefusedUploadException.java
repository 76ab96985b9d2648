package org.cadenza.studio.library.uploads;

/** A file, or an upload, that is not taken: its message says what was given, what was expected, what to do. */
public final class RefusedUploadException extends IllegalArgumentException {

    /** Why it is not taken. */
    public enum Reason {
        /** Its name, its kind or its content is not what it should be. */
        UNFIT,
        /** It is larger, or there are more of them, than may be kept. */
        TOO_MUCH,
        /** Others are arriving; it may be sent again. */
        BUSY
    }

    private final Reason reason;

    RefusedUploadException(Reason reason, String sentence) {
        super(sentence);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
