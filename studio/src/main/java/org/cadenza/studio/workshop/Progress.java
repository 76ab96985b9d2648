package org.cadenza.studio.workshop;

/** Told of the work as it goes on. A door shows it, or does not. */
public interface Progress {

    /** A new part of the work begins, named by what is being done: {@code "playing"}. */
    void stage(String name);

    /**
     * How far the part has come.
     *
     * @param fraction 0 to 1
     * @param detail what else to tell, such as the loss; possibly empty
     */
    void at(double fraction, String detail);

    /** Whether to stop; asked often. */
    default boolean cancelled() {
        return false;
    }

    /** One that does not listen. */
    static Progress none() {
        return new Progress() {
            @Override
            public void stage(String name) {}

            @Override
            public void at(double fraction, String detail) {}
        };
    }
}
