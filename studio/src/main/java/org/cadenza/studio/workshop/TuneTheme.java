package org.cadenza.studio.workshop;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cadenza.music.analysis.Harmonizer;
import org.cadenza.music.analysis.KeyFinder;
import org.cadenza.music.score.ChordSpan;
import org.cadenza.music.score.Form;
import org.cadenza.music.score.Form.Role;
import org.cadenza.music.score.Form.Section;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Note;

/**
 * A given tune as the theme of a song: as many whole bars as a phrase has, with its pick-up in the bar before them.
 *
 * @param tune without empty bars in front
 * @param bars of the theme, its repetitions included
 * @param rounds how often the tune is played within the theme, 1, 2 or 4
 * @param pickup ticks from its first note to the first bar line; 0 where it begins with its bar
 */
record TuneTheme(GivenTune tune, Meter meter, int bars, int rounds, long pickup) {

    private static final int TICKS = LeadSheet.TICKS_PER_QUARTER;
    private static final int ANY_TEMPO = 120;
    private static final int PHRASE = 4;
    private static final int FEWEST_CLOSING_BARS = 2;

    /** What a section without the tune plays: the band alone. */
    private static final char OPENING = 'I';

    private static final char INTERLUDE = 'S';
    private static final char CLOSING = 'O';
    private static final char TUNE = 'A';

    /** A first note in the second half of its bar leads to the next one. */
    static TuneTheme of(GivenTune given, Meter meter) {
        long bar = meter.barTicks(TICKS);
        GivenTune tune = given.later(-(given.notes().get(0).onset() / bar * bar));
        long first = tune.notes().get(0).onset();
        boolean leads = 2 * first >= bar && tune.bars(meter) > 1;
        long pickup = leads ? bar - first : 0;
        int own = tune.bars(meter) - (leads ? 1 : 0);
        long lastOnset = tune.notes().get(tune.notes().size() - 1).onset() - (leads ? bar : 0);
        if (leads && lastOnset >= own * bar - pickup) {
            own++;
        }
        int rounds = own <= 2 ? PHRASE / own : 1;
        return new TuneTheme(tune, meter, own <= 2 ? PHRASE : own + own % 2, rounds, pickup);
    }

    private long barTicks() {
        return meter.barTicks(TICKS);
    }

    /** As asked for, with the likelier mode where none was; else the likeliest. */
    Key key(SongOrder order) {
        List<KeyFinder.Candidate> ranked = KeyFinder.standard().rank(tune.piece("", meter, ANY_TEMPO));
        Optional<Key> asked = order.key();
        return ranked.stream()
                .map(KeyFinder.Candidate::key)
                .filter(key -> asked.isEmpty() || key.tonic() == asked.get().tonic())
                .filter(key -> asked.isEmpty() || order.modeIsOpen() || key.equals(asked.get()))
                .findFirst()
                .orElseThrow();
    }

    /** Bars of a song of about {@code wanted}: the theme twice or more, between an opening and an ending. */
    int standardBars(double wanted) {
        int edges = 2 * edge();
        int times = (int) Math.max(2, Math.round((wanted - edges) / bars));
        return edges + times * bars;
    }

    private int edge() {
        return bars < 2 * PHRASE ? 2 : PHRASE;
    }

    /**
     * A song of {@code total} bars: the theme as often as it fits, by the whole band the last time; what is left over is for the
     * band alone, before it, after it and in the midst.
     */
    Form form(int total) {
        int least = pickup > 0 && total > 1 ? 1 : 0;
        int times = Math.max(1, (total - least - FEWEST_CLOSING_BARS) / bars);
        int left = total - times * bars;
        List<Section> sections = new ArrayList<>();
        if (left < least) {
            add(sections, Role.INTRO, OPENING, least);
            add(sections, Role.VERSE, TUNE, total - least);
            return new Form(sections);
        }
        int opening = left >= 2 * PHRASE - 2 ? PHRASE : left >= PHRASE ? 2 : least;
        int rest = left - opening - PHRASE;
        int interlude = rest >= PHRASE ? rest : 0;
        add(sections, Role.INTRO, OPENING, opening);
        for (int i = 0; i < times; i++) {
            boolean full = i > 0 && (times - 1 - i) % 2 == 0;
            add(sections, full ? Role.CHORUS : Role.VERSE, TUNE, bars);
        }
        if (interlude > 0) {
            int place = sections.size() - (times > 1 ? 1 : 0);
            sections.add(place, new Section(Role.SOLO, INTERLUDE, interlude));
        }
        add(sections, Role.OUTRO, CLOSING, left - opening - interlude);
        return new Form(sections);
    }

    private static void add(List<Section> sections, Role role, char theme, int bars) {
        if (bars > 0) {
            sections.add(new Section(role, theme, bars));
        }
    }

    /** The song on one line: the tune wherever the form has it, and chords throughout. */
    LeadSheet sheet(SongPlan plan) {
        List<ChordSpan> chords = chords(plan.key());
        List<Note> melody = new ArrayList<>();
        List<ChordSpan> harmony = new ArrayList<>();
        long begin = 0;
        for (Section section : plan.form().sections()) {
            long length = section.bars() * barTicks();
            boolean sung = section.theme() == TUNE;
            // Who leads in or out plays how the theme ends; in the midst its beginning is heard.
            long from = sung || section.theme() == INTERLUDE ? 0 : Math.floorMod(-length, bars * barTicks());
            if (sung) {
                melody.addAll(melody(begin, length));
            }
            harmony.addAll(excerpt(chords, from, length, begin));
            begin += length;
        }
        melody.sort(Comparator.naturalOrder());
        return new LeadSheet(
                plan.title(), plan.key(), meter, plan.bpm(), GivenTune.parted(melody), harmony, plan.form());
    }

    /** The notes of the theme where it begins at the tick {@code begin}, as far as they begin within {@code length}. */
    private List<Note> melody(long begin, long length) {
        long own = bars * barTicks() / rounds;
        long first = tune.notes().get(0).onset();
        long origin = pickup > 0 ? first + pickup : 0;
        List<Note> melody = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            long at = begin + round * own - origin;
            for (Note note : tune.notes()) {
                if (at + note.onset() >= 0 && at + note.onset() < begin + length) {
                    melody.add(note.withOnset(at + note.onset()));
                }
            }
        }
        return melody;
    }

    /** Chords of the whole theme, without gaps. Its pick-up sounds over how it ended before. */
    private List<ChordSpan> chords(Key key) {
        long end = bars * barTicks();
        List<Note> notes = melody(barTicks(), end).stream()
                .filter(note -> note.onset() >= barTicks())
                .map(note -> note.withOnset(note.onset() - barTicks()))
                .toList();
        List<ChordSpan> found = Harmonizer.chords(notes, key, meter, TICKS, bars);
        List<ChordSpan> chords = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            long from = i == 0 ? 0 : found.get(i).onset();
            long to = i + 1 < found.size() ? found.get(i + 1).onset() : end;
            chords.add(new ChordSpan(from, to - from, found.get(i).chord()));
        }
        return chords;
    }

    /** What sounds from {@code from} on for {@code length} ticks, over and over if the theme is shorter, moved to {@code to}. */
    private List<ChordSpan> excerpt(List<ChordSpan> chords, long from, long length, long to) {
        long cycle = bars * barTicks();
        List<ChordSpan> excerpt = new ArrayList<>();
        for (long origin = -from; origin < length; origin += cycle) {
            for (ChordSpan span : chords) {
                long begin = Math.max(0, origin + span.onset());
                long end = Math.min(length, origin + span.end());
                if (begin < end) {
                    excerpt.add(new ChordSpan(to + begin, end - begin, span.chord()));
                }
            }
        }
        return excerpt;
    }

    /** What somebody who gave the tune should know of the song. */
    List<String> notices(SongPlan plan) {
        List<String> notices = new ArrayList<>();
        Key likeliest = key(SongOrder.open());
        if (likeliest.fifths() != plan.key().fifths()) {
            notices.add("the tune sounds like " + likeliest + "; it has the chords of " + plan.key()
                    + ", as asked, and its notes stay where they are");
        }
        if (plan.form().sections().stream().allMatch(section -> section.bars() < bars)) {
            notices.add("the tune takes " + bars + " bars; only what fits into " + plan.bars() + " is played");
        }
        return notices;
    }
}
