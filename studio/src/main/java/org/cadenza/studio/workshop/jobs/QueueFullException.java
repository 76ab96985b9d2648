package org.cadenza.studio.workshop.jobs;

/** Too many jobs of one kind wait already. */
public final class QueueFullException extends RuntimeException {

    /** @param what waits: {@code "songs"} */
    public QueueFullException(long waiting, String what) {
        super(waiting + " " + what + " are waiting already; try again when some of them are done");
    }
}
