package org.cadenza.studio.workshop;

import java.util.Collection;
import java.util.List;

/** A wrong call that named something that is not there; it carries the names that are. */
public final class UnknownNameException extends IllegalArgumentException {

    private final List<String> known;

    UnknownNameException(String message, Collection<String> known) {
        super(message);
        this.known = List.copyOf(known);
    }

    /** What there is, in the order to show; possibly empty. */
    public List<String> known() {
        return known;
    }
}
