package org.cadenza.music.arrange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.cadenza.music.score.Chord;
import org.cadenza.music.score.ChordSpan;
import org.cadenza.music.score.Form;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Mode;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.PitchName;

/** Lead sheets to arrange: two old tunes and invented ones of any form, key and meter. */
final class Tunes {

    private static final int QUARTER = LeadSheet.TICKS_PER_QUARTER;
    private static final int[] NATURALS = {9, 11, 0, 2, 4, 5, 7};

    private Tunes() {}

    /** Beethoven, Ode to Joy: 16 bars of 4/4 in C major. */
    static LeadSheet odeToJoy() {
        String half = "E4:2 E4:2 F4:2 G4:2 G4:2 F4:2 E4:2 D4:2 C4:2 C4:2 D4:2 E4:2 ";
        String middle = "D4:2 D4:2 E4:2 C4:2 D4:2 E4:1 F4:1 E4:2 C4:2 D4:2 E4:1 F4:1 E4:2 D4:2 C4:2 D4:2 G3:4 ";
        String tune = half + "E4:3 D4:1 D4:4 " + half + "D4:3 C4:1 C4:4 " + middle + half + "D4:3 C4:1 C4:4";
        String chords = "C:8 G:8 C:8 G:8 C:8 G:8 C:8 G:4 C:4 G:8 C:8 G:8 D:4 G:4 C:8 G:8 C:8 G:4 C:4";
        return sheet("Ode to Joy", Key.major(0), Meter.FOUR_FOUR, 112, tune, chords, "verse:A8 bridge:B4 verse:C4");
    }

    /** Greensleeves: 16 bars of 6/8 in A minor. */
    static LeadSheet greensleeves() {
        String verse = "r:5 A4:1 C5:2 D5:1 E5:1.5 F5:.5 E5:1 D5:2 B4:1 G4:1.5 A4:.5 B4:1 C5:2 A4:1 A4:1.5 G#4:.5 A4:1 ";
        String open = "B4:2 G#4:1 E4:2 A4:1 C5:2 D5:1 E5:1.5 F5:.5 E5:1 D5:2 B4:1 G4:1.5 A4:.5 B4:1 ";
        String close = "C5:1.5 B4:.5 A4:1 G#4:1.5 F#4:.5 G#4:1 A4:3 A4:3 ";
        String refrain =
                "G5:3 G5:1.5 F#5:.5 E5:1 D5:2 B4:1 G4:1.5 A4:.5 B4:1 C5:2 A4:1 A4:1.5 G#4:.5 A4:1 B4:2 G#4:1 E4:3 ";
        String tune = verse + open + close + refrain + "G5:3 G5:1.5 F#5:.5 E5:1 D5:2 B4:1 G4:1.5 A4:.5 B4:1 " + close;
        String chords = "Am:6 Am:6 G:6 Am:6 E:6 Am:6 G:6 E:6 Am:6 C:6 G:6 Am:6 E:6 C:6 G:6 E:6 Am:6";
        return sheet("Greensleeves", Key.minor(9), Meter.SIX_EIGHT, 96, tune, chords, "intro:I1 verse:A8 chorus:B8");
    }

    /** Notes and chords as {@code pitch:eighths}. */
    private static LeadSheet sheet(
            String title, Key key, Meter meter, double bpm, String tune, String chords, String form) {
        List<Note> notes = new ArrayList<>();
        long at = 0;
        for (String word : tune.trim().split("\\s+")) {
            long length = Math.round(Double.parseDouble(word.substring(word.indexOf(':') + 1)) * QUARTER / 2);
            if (word.charAt(0) != 'r') {
                notes.add(new Note(at, length, pitch(word.substring(0, word.indexOf(':'))), 84));
            }
            at += length;
        }
        List<ChordSpan> spans = new ArrayList<>();
        long from = 0;
        for (String word : chords.split(" ")) {
            long length = Long.parseLong(word.substring(word.indexOf(':') + 1)) * QUARTER / 2;
            boolean minor = word.contains("m:");
            int root = NATURALS[word.charAt(0) - 'A'];
            spans.add(new ChordSpan(from, length, new Chord(root, minor ? Chord.Quality.MINOR : Chord.Quality.MAJOR)));
            from += length;
        }
        return new LeadSheet(title, key, meter, bpm, notes, spans, Form.parse(form));
    }

    private static int pitch(String name) {
        int sharp = name.contains("#") ? 1 : 0;
        int octave = name.charAt(name.length() - 1) - '0';
        return 12 * (octave + 1) + NATURALS[name.charAt(0) - 'A'] + sharp;
    }

    /**
     * An invented song: per theme a row of diatonic chords that ends at home and a tune that walks by step between
     * chord tones; intro and outro have chords only.
     */
    static LeadSheet invented(Form form, Key key, Meter meter, double bpm, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        long bar = meter.barTicks(QUARTER);
        Map<Character, List<Note>> tunes = new TreeMap<>();
        Map<Character, List<Chord>> rows = new TreeMap<>();
        List<Note> melody = new ArrayList<>();
        List<ChordSpan> chords = new ArrayList<>();
        long start = 0;
        for (Form.Section section : form.sections()) {
            List<Chord> row = rows.computeIfAbsent(section.theme(), theme -> row(section.bars(), key, random));
            boolean sung = section.role() != Form.Role.INTRO && section.role() != Form.Role.OUTRO;
            List<Note> tune =
                    sung ? tunes.computeIfAbsent(section.theme(), theme -> tune(row, key, meter, random)) : List.of();
            for (int i = 0; i < section.bars(); i++) {
                chords.add(new ChordSpan(start + i * bar, bar, row.get(i % row.size())));
            }
            for (Note note : tune) {
                if (note.end() <= section.bars() * bar) {
                    melody.add(note.withOnset(note.onset() + start));
                }
            }
            start += section.bars() * bar;
        }
        return new LeadSheet("Invented " + seed, key, meter, bpm, melody, chords, form);
    }

    /** The same song over fixed changes: whole choruses where a section is long enough, else their last bars. */
    static LeadSheet withChanges(LeadSheet sheet, String changes) {
        String[] bars = changes.split("\\|");
        List<ChordSpan> spans = new ArrayList<>();
        long bar = sheet.barTicks();
        long start = 0;
        for (Form.Section section : sheet.form().sections()) {
            int skip = section.bars() >= bars.length ? 0 : bars.length - section.bars();
            for (int i = 0; i < section.bars(); i++) {
                String symbol = bars[(skip + i) % bars.length].trim();
                spans.add(new ChordSpan(start + i * bar, bar, chord(symbol)));
            }
            start += section.bars() * bar;
        }
        return new LeadSheet(
                sheet.title(), sheet.key(), sheet.meter(), sheet.bpm(), sheet.melody(), spans, sheet.form());
    }

    private static Chord chord(String symbol) {
        PitchName root = PitchName.parsePrefix(symbol);
        String rest = symbol.substring(root.length());
        for (Chord.Quality quality : Chord.Quality.values()) {
            if (quality.symbol().equals(rest)) {
                return new Chord(root.pitchClass(), quality);
            }
        }
        throw new IllegalArgumentException(symbol);
    }

    private static List<Chord> row(int bars, Key key, SplittableRandom random) {
        int[][] loops = {{0, 4, 5, 3}, {0, 5, 3, 4}, {0, 3, 0, 4}, {0, 1, 4, 0}, {5, 3, 0, 4}};
        int[] loop = loops[random.nextInt(loops.length)];
        List<Chord> row = new ArrayList<>();
        for (int i = 0; i < bars; i++) {
            int degree = i == bars - 1 ? 0 : i == bars - 2 ? 4 : loop[i % 4];
            row.add(triad(key, degree));
        }
        return row;
    }

    private static Chord triad(Key key, int degree) {
        int root = key.mode().semitones(degree);
        int third = key.mode().semitones(degree + 2) - root;
        int fifth = key.mode().semitones(degree + 4) - root;
        boolean leading = key.mode() == Mode.MINOR && degree == 4;
        Chord.Quality quality = fifth == 6
                ? Chord.Quality.DIMINISHED
                : third == 4 || leading ? Chord.Quality.MAJOR : Chord.Quality.MINOR;
        return new Chord((key.tonic() + root) % 12, quality);
    }

    private static List<Note> tune(List<Chord> row, Key key, Meter meter, SplittableRandom random) {
        long bar = meter.barTicks(QUARTER);
        long beat = meter.beatTicks(QUARTER);
        List<Note> notes = new ArrayList<>();
        int degree = 7;
        for (int i = 0; i < row.size(); i++) {
            long at = 0;
            while (at < bar) {
                boolean rest = i % 4 == 3 && at >= bar / 2;
                long length = Math.min(
                        bar - at, random.nextInt(3) == 0 ? beat / 2 : random.nextInt(4) == 0 ? 2 * beat : beat);
                boolean strong = at == 0;
                degree = Math.max(3, Math.min(13, degree + random.nextInt(-2, 3)));
                for (int tries = 0; strong && tries < 7 && !row.get(i).contains(pitch(key, degree)); tries++) {
                    degree = degree > 10 ? degree - 1 : degree + 1;
                }
                if (!rest) {
                    notes.add(new Note(i * bar + at, length, pitch(key, degree), 80));
                }
                at += length;
            }
        }
        return notes;
    }

    private static int pitch(Key key, int degree) {
        return 54 + (key.tonic() + 6) % 12 + key.mode().semitones(degree) - 6;
    }
}
