package org.cadenza.music.score;

import java.util.List;

/**
 * A song in one line: melody, chord symbols and form, in one key, meter and tempo. The melody is monophonic; either
 * layer may be empty (a chord chart has no melody, a bare tune no chords).
 *
 * @param title the song's name, possibly empty
 * @param key the home key
 * @param meter the meter throughout
 * @param bpm quarter notes per minute, 10 to 1000
 * @param melody one note at a time, ordered, in ticks of {@link #TICKS_PER_QUARTER}; bar 0 starts at tick 0
 * @param chords ordered, not overlapping; gaps mean no chord
 * @param form sections that together span the sheet
 */
public record LeadSheet(
        String title, Key key, Meter meter, double bpm, List<Note> melody, List<ChordSpan> chords, Form form) {

    /** Ticks in a quarter note: sixteenths are 120, eighth triplets 160. */
    public static final int TICKS_PER_QUARTER = 480;

    public LeadSheet {
        if (!(bpm >= 10 && bpm <= 1000)) {
            throw new IllegalArgumentException("tempo is " + bpm + " bpm, expected 10 to 1000");
        }
        melody = melody.stream().sorted().toList();
        chords = List.copyOf(chords);
        for (int i = 1; i < chords.size(); i++) {
            if (chords.get(i).onset() < chords.get(i - 1).end()) {
                throw new IllegalArgumentException("chord " + i + " starts before the one in front of it ends");
            }
        }
    }

    /** Ticks in a bar. */
    public long barTicks() {
        return meter.barTicks(TICKS_PER_QUARTER);
    }

    /** Bars of the form. */
    public int bars() {
        return form.bars();
    }

    /** The chord sounding at {@code tick}, or null where there is none. */
    public Chord chordAt(long tick) {
        int low = 0;
        int high = chords.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            ChordSpan span = chords.get(middle);
            if (tick < span.onset()) {
                high = middle - 1;
            } else if (tick >= span.end()) {
                low = middle + 1;
            } else {
                return span.chord();
            }
        }
        return null;
    }

    public LeadSheet withTitle(String newTitle) {
        return new LeadSheet(newTitle, key, meter, bpm, melody, chords, form);
    }

    public LeadSheet withKey(Key newKey) {
        return new LeadSheet(title, newKey, meter, bpm, melody, chords, form);
    }

    public LeadSheet withBpm(double newBpm) {
        return new LeadSheet(title, key, meter, newBpm, melody, chords, form);
    }

    /**
     * Moved by {@code semitones}; a melody that would leave the MIDI range is moved by octaves to stay inside, or note
     * by note where it is too wide for that.
     */
    public LeadSheet transposed(int semitones) {
        int low = melody.stream().mapToInt(Note::pitch).min().orElse(60) + semitones;
        int high = melody.stream().mapToInt(Note::pitch).max().orElse(60) + semitones;
        int octaves = low < 0 ? 12 * ((11 - low) / 12) : high > 127 ? -12 * ((high - 127 + 11) / 12) : 0;
        return new LeadSheet(
                title,
                key.transposed(semitones),
                meter,
                bpm,
                melody.stream()
                        .map(note -> note.withPitch(inRange(note.pitch() + semitones + octaves)))
                        .toList(),
                chords.stream()
                        .map(span -> new ChordSpan(
                                span.onset(), span.duration(), span.chord().transposed(semitones)))
                        .toList(),
                form);
    }

    private static int inRange(int pitch) {
        return pitch < 0 ? Math.floorMod(pitch, 12) : pitch > 127 ? 116 + Math.floorMod(pitch - 116, 12) : pitch;
    }
}
