package org.cadenza.studio.workshop.inspection;

/** What is in a file, in plain values: seconds, hertz, names. */
public sealed interface Inspection permits MidiContents, LeadSheetContents, AudioContents, ModelContents {

    /** The file, as it was named. */
    String file();

    /** {@code "midi"}, {@code "lead sheet"}, {@code "audio"} or {@code "model"}. */
    String kind();
}
