package org.cadenza.families.melodyrnn;

/**
 * How a network is told what stands in a line so far, and how its answer names the next event. Positions count steps from
 * 0; only events up to the position asked for are looked at.
 */
interface LineEncoding {

    /** The same where {@code known} is known of the line as a whole, if networks are told such things; else this. */
    default LineEncoding told(Traits known) {
        return this;
    }

    /** Numbers that the network is told at each step. */
    int inputs();

    /** Answers among which it chooses. */
    int classes();

    /**
     * What is told at {@code position}, before the event after it is foretold.
     *
     * @param into {@code [inputs]}, all 0
     */
    void input(EventLine line, int position, float[] into);

    /** The answer that names the event at {@code position}: of several the one that the network is taught. */
    int label(EventLine line, int position);

    /** The event that {@code label} names after {@code before}. */
    int event(int label, EventLine before);

    /** The letter of the event of which a line is full; what is labelled otherwise counts as an event. */
    int quietLabel();
}
