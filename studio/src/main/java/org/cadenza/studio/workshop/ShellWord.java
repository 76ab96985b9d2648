package org.cadenza.studio.workshop;

/** A word of a command that is told, so that it can be given again as it stands there. */
public final class ShellWord {

    private ShellWord() {}

    /** As a shell takes it: in quotation marks where it has to be. */
    public static String of(String text) {
        return text.matches("[\\w./:@%+,-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
