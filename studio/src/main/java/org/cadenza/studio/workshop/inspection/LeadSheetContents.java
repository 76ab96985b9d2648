package org.cadenza.studio.workshop.inspection;

import java.util.List;
import org.cadenza.studio.workshop.inspection.MidiContents.Mark;
import org.cadenza.studio.workshop.inspection.MidiContents.Sound;

/**
 * What is in a MusicXML file: melody and chords, as played. Times are in seconds from the start, to the microsecond.
 *
 * @param seconds to the last double bar
 * @param bpm quarter notes per minute; 120 where {@code tempoStated} is false
 * @param keyStated whether the key stood in the file
 * @param form sections, like {@code "verse:A8 chorus:B8"}
 * @param chords symbols
 */
public record LeadSheetContents(
        String file,
        String kind,
        String title,
        String composer,
        double seconds,
        int bars,
        String key,
        boolean keyStated,
        String meter,
        double bpm,
        boolean tempoStated,
        String form,
        List<Mark> chords,
        List<Sound> notes)
        implements Inspection {}
