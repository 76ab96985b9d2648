package org.cadenza.studio.library.runs;

/** A run of that name is there already. */
public final class NameTakenException extends IllegalArgumentException {

    NameTakenException(String name, Throwable cause) {
        super("name is '" + name + "', which another run has; choose another, or delete that run", cause);
    }
}
