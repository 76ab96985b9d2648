package org.cadenza.music.arrange.harmony;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cadenza.music.score.Chord;
import org.cadenza.music.score.ChordSpan;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Mode;
import org.cadenza.music.score.Note;

/** The chords of a song as the band plays them: dressed, without gaps, closing on the tonic. */
public final class Harmony {

    private final List<ChordSpan> spans;

    private Harmony(List<ChordSpan> spans) {
        this.spans = List.copyOf(spans);
    }

    /** The sheet's chords; where it names none, the one before goes on; the last bar comes home. */
    public static Harmony of(LeadSheet sheet) {
        return new Harmony(closed(filled(sheet), sheet));
    }

    /** The same chords in the clothes of a style. */
    public Harmony dressed(LeadSheet sheet, Dressing dressing) {
        List<ChordSpan> dressed = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            ChordSpan span = spans.get(i);
            Chord next = spans.get(Math.min(i + 1, spans.size() - 1)).chord();
            Chord chord = dressing.dress(span.chord(), next, sheet.key(), weighty(sheet, span));
            dressed.add(new ChordSpan(span.onset(), span.duration(), chord));
        }
        return new Harmony(dressed);
    }

    /**
     * The same with the second degree in front of dominants that last a bar or more and fall a fifth, and with the
     * tritone's dominant in the last beat of every other one, where the tune bears either.
     */
    public Harmony withTwoFives(LeadSheet sheet) {
        List<ChordSpan> richer = new ArrayList<>();
        int cadences = 0;
        for (int i = 0; i < spans.size(); i++) {
            ChordSpan span = spans.get(i);
            Chord next = spans.get(Math.min(i + 1, spans.size() - 1)).chord();
            boolean falls = Math.floorMod(next.root() - span.chord().root(), 12) == 5;
            boolean dominant = span.chord().quality() == Chord.Quality.MAJOR
                    || span.chord().quality() == Chord.Quality.DOMINANT_SEVENTH;
            boolean leads = Math.floorMod(span.chord().root() - sheet.key().tonic(), 12) != 0;
            if (falls && dominant && leads && span.duration() >= sheet.barTicks()) {
                richer.addAll(twoFive(sheet, span, next, cadences++ % 2 == 1));
            } else {
                richer.add(span);
            }
        }
        return new Harmony(richer);
    }

    private static List<ChordSpan> twoFive(LeadSheet sheet, ChordSpan span, Chord next, boolean tritone) {
        long beat = sheet.meter().beatTicks(LeadSheet.TICKS_PER_QUARTER);
        long half = span.duration() / 2 / beat * beat;
        Chord.Quality second = next.quality().minor() ? Chord.Quality.HALF_DIMINISHED : Chord.Quality.MINOR_SEVENTH;
        Chord five = span.chord().withQuality(Chord.Quality.DOMINANT_SEVENTH);
        List<ChordSpan> parts = new ArrayList<>();
        split(sheet, parts, new ChordSpan(span.onset(), half, new Chord((next.root() + 2) % 12, second)), five);
        ChordSpan substitute =
                new ChordSpan(span.end() - beat, beat, five.transposed(6).withQuality(Chord.Quality.DOMINANT_SEVENTH));
        if (tritone && span.duration() - half > beat && bears(sheet, substitute)) {
            extend(parts, span.onset() + half, substitute.onset(), five);
            parts.add(substitute);
        } else {
            extend(parts, span.onset() + half, span.end(), five);
        }
        return parts;
    }

    private static void split(LeadSheet sheet, List<ChordSpan> parts, ChordSpan wish, Chord otherwise) {
        extend(parts, wish.onset(), wish.end(), bears(sheet, wish) ? wish.chord() : otherwise);
    }

    /** Whether every note that weighs in the tune is at home in the chord or at least a whole tone above its tones. */
    private static boolean bears(LeadSheet sheet, ChordSpan span) {
        return weighty(sheet, span).stream()
                .allMatch(pitchClass -> span.chord().contains(pitchClass)
                        || sheet.key().contains(pitchClass) && !span.chord().contains(pitchClass + 11));
    }

    /** The triad of the home key. */
    public static Chord tonic(Key key) {
        return new Chord(key.tonic(), key.mode() == Mode.MAJOR ? Chord.Quality.MAJOR : Chord.Quality.MINOR);
    }

    private static List<ChordSpan> filled(LeadSheet sheet) {
        long end = sheet.bars() * sheet.barTicks();
        List<ChordSpan> spans = new ArrayList<>();
        Chord last = tonic(sheet.key());
        long at = 0;
        for (ChordSpan span : sheet.chords()) {
            long stop = Math.min(span.end(), end);
            if (stop <= at) {
                continue;
            }
            if (span.onset() > at) {
                extend(spans, at, span.onset(), last);
            }
            extend(spans, Math.max(at, span.onset()), stop, span.chord());
            last = span.chord();
            at = stop;
        }
        if (at < end) {
            extend(spans, at, end, last);
        }
        return spans;
    }

    /** Adds a stretch, as part of the one before where the chord is the same and no bar is long past. */
    private static void extend(List<ChordSpan> spans, long from, long to, Chord chord) {
        if (from < to) {
            ChordSpan last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
            if (last != null && last.chord().equals(chord)) {
                spans.set(spans.size() - 1, new ChordSpan(last.onset(), to - last.onset(), chord));
            } else {
                spans.add(new ChordSpan(from, to - from, chord));
            }
        }
    }

    /** The same chords with the tonic in the last bar, from the sheet's own last tonic on where it has one there. */
    private static List<ChordSpan> closed(List<ChordSpan> spans, LeadSheet sheet) {
        long end = sheet.bars() * sheet.barTicks();
        long bar = end - sheet.barTicks();
        Chord tonic = tonic(sheet.key());
        ChordSpan last = spans.get(spans.size() - 1);
        boolean own = last.chord().root() == tonic.root()
                && last.chord().quality().minor() == tonic.quality().minor();
        long from = own ? Math.max(bar, last.onset()) : bar;
        List<ChordSpan> closed = new ArrayList<>();
        for (ChordSpan span : spans) {
            if (span.onset() < from) {
                extend(closed, span.onset(), Math.min(span.end(), from), span.chord());
            }
        }
        closed.add(new ChordSpan(from, end - from, tonic));
        return closed;
    }

    /** Pitch classes that sound for half the span or a beat of it. */
    private static Set<Integer> weighty(LeadSheet sheet, ChordSpan span) {
        long[] sounding = new long[12];
        for (Note note : sheet.melody()) {
            long overlap = Math.min(note.end(), span.end()) - Math.max(note.onset(), span.onset());
            if (overlap > 0) {
                sounding[note.pitch() % 12] += overlap;
            }
        }
        long enough = Math.min(LeadSheet.TICKS_PER_QUARTER, span.duration() / 2);
        Set<Integer> classes = new TreeSet<>();
        for (int pitchClass = 0; pitchClass < 12; pitchClass++) {
            if (sounding[pitchClass] >= enough) {
                classes.add(pitchClass);
            }
        }
        return classes;
    }

    /** The same with the fourth degree in front of the closing tonic, if there is a bar for both and the tune bears it. */
    public Harmony withAmen(LeadSheet sheet) {
        ChordSpan last = spans.get(spans.size() - 1);
        long half = last.duration() / 2;
        Chord fourth = last.chord().transposed(5);
        boolean bears = sheet.melody().stream()
                .filter(note -> note.end() > last.onset() && note.onset() < last.onset() + half)
                .allMatch(note -> fourth.contains(note.pitch()));
        if (last.duration() < sheet.barTicks() || !bears) {
            return this;
        }
        List<ChordSpan> amen = new ArrayList<>(spans.subList(0, spans.size() - 1));
        amen.add(new ChordSpan(last.onset(), half, fourth));
        amen.add(new ChordSpan(last.onset() + half, last.duration() - half, last.chord()));
        return new Harmony(amen);
    }

    /** All chords, without gaps. */
    public List<ChordSpan> spans() {
        return spans;
    }

    /** The span around {@code tick}; the last one from the end on. */
    public ChordSpan at(long tick) {
        int low = 0;
        int high = spans.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (spans.get(middle).onset() <= tick) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return spans.get(low);
    }

    /** The span that starts next after {@code tick}; the last one where none does. */
    public ChordSpan after(long tick) {
        return at(at(tick).end());
    }

    /** Stretches of one chord each that together fill {@code from} to {@code to}. */
    public List<ChordSpan> between(long from, long to) {
        List<ChordSpan> cut = new ArrayList<>();
        for (long tick = from; tick < to; ) {
            ChordSpan span = at(tick);
            long end = span.end() > tick ? Math.min(span.end(), to) : to;
            cut.add(new ChordSpan(tick, end - tick, span.chord()));
            tick = end;
        }
        return cut;
    }

    /** From where on the closing tonic sounds. */
    public long close() {
        return spans.get(spans.size() - 1).onset();
    }
}
