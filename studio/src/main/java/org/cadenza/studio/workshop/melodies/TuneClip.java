package org.cadenza.studio.workshop.melodies;

import java.util.List;
import org.cadenza.music.midi.MidiWriter;
import org.cadenza.studio.workshop.Reasons;
import org.cadenza.studio.workshop.SongOrder;
import org.cadenza.studio.workshop.SongOrder.Wish;

/**
 * A tune as it is taken away.
 *
 * @param title at most {@link SongOrder#LONGEST_TITLE} letters, or null
 * @param bpm, {@code meter} and {@code notes} as in a {@link ContinuationOrder}
 */
public record TuneClip(String title, Double bpm, String meter, List<List<Number>> notes) {

    private static final String UNNAMED = "Melody";

    /** What it is called, also where nobody said. */
    public String name() {
        return title == null || title.isBlank()
                ? UNNAMED
                : SongOrder.open().with(Wish.TITLE, title).title().orElse(UNNAMED);
    }

    /**
     * The tune as a MIDI file of one track, as it was played.
     *
     * @throws org.cadenza.studio.workshop.WrongOrderException naming every field that is wrong
     */
    public byte[] midi() {
        Reasons reasons = new Reasons();
        String name = reasons.read("title", this::name).orElse(UNNAMED);
        TuneFields fields = TuneFields.read(notes, meter, bpm, reasons);
        reasons.refuse();
        return MidiWriter.write(fields.tune().orElseThrow().piece(name, fields.meter(), fields.bpm()));
    }
}
