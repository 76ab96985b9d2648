package org.cadenza.studio.workshop.songs;

/** Too many songs wait to be made. */
public final class QueueFullException extends RuntimeException {

    QueueFullException(int waiting) {
        super(waiting + " songs are waiting already; try again when some of them are done");
    }
}
