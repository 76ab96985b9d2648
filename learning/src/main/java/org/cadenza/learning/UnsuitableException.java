package org.cadenza.learning;

/** Says why a family can learn nothing from an item. Expected and counted, never fatal. */
public final class UnsuitableException extends Exception {

    private static final long serialVersionUID = 1;

    /** @param reason as a clause: {@code "no melody"} */
    public UnsuitableException(String reason) {
        super(reason);
    }
}
