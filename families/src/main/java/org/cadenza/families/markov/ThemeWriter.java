package org.cadenza.families.markov;

import java.util.ArrayList;
import java.util.List;
import org.cadenza.learning.Generator;
import org.cadenza.learning.Seed;
import org.cadenza.learning.representation.song.Bar;
import org.cadenza.learning.representation.song.Cell;
import org.cadenza.learning.representation.song.Phase;
import org.cadenza.learning.representation.song.Slot;
import org.cadenza.learning.songwriting.Cadence;
import org.cadenza.learning.songwriting.ChordSense;
import org.cadenza.learning.songwriting.Phrase;
import org.cadenza.learning.songwriting.SongPlan;
import org.cadenza.learning.songwriting.Theme;
import org.cadenza.learning.songwriting.ThemeComposer;
import org.cadenza.learning.songwriting.Wish;
import org.cadenza.music.score.Chord;
import org.cadenza.music.score.Form;

/** Writes themes: phrases, then their chords, then the rhythm of the melody, then its pitches. */
final class ThemeWriter implements ThemeComposer {

    /** How much denser a solo is than a theme. */
    private static final double LIVELY_SOLO = 1.3;

    private final MarkovModel model;
    private final SongPlan plan;
    private final CellBook book;

    ThemeWriter(MarkovModel model, SongPlan plan, Seed seed) {
        this.model = model;
        this.plan = plan;
        this.book = new CellBook(model, plan, seed.branch("cells").random());
    }

    @Override
    public Theme write(Wish wish, List<Bar> given, Seed seed, Generator.Listener<? super List<Bar>> listener) {
        List<Bar> settled = given.subList(0, Math.min(given.size(), wish.bars()));
        boolean sung = settled.stream().anyMatch(bar -> !bar.pitches().isEmpty());
        boolean harmonised = settled.stream().anyMatch(bar -> !bar.changes().isEmpty());
        List<Phrase> phrases =
                Phrase.plan(wish.bars(), wish.last(), seed.branch("phrases").random());
        List<List<Bar.Change>> changes = plan.changes().isEmpty()
                ? new HarmonyWriter(
                                model,
                                plan,
                                sung ? settled : List.of(),
                                seed.branch("harmony").random())
                        .write(phrases, harmonised ? changesOf(settled) : List.of(), !wish.first())
                : cycled(wish.bars());
        List<Phrase> heard = asHarmonised(phrases, changes);
        List<Cell> cells = new RhythmWriter(
                        model, plan, book, seed.branch("rhythm").random())
                .write(heard, sung ? settled.stream().map(Bar::cell).toList() : List.of(), wish.lively());
        return new Theme(sing(heard, changes, cells, sung ? settled : List.of(), wish, seed), heard);
    }

    @Override
    public Theme solo(Theme theme, Seed seed) {
        List<List<Bar.Change>> changes = changesOf(theme.bars());
        List<Cell> cells = new RhythmWriter(
                        model, plan, book, seed.branch("rhythm").random())
                .write(theme.phrases(), List.of(), LIVELY_SOLO);
        Wish wish = new Wish(theme.bars().size(), Form.Role.SOLO, false, Cadence.FULL);
        return new Theme(sing(theme.phrases(), changes, cells, List.of(), wish, seed), theme.phrases());
    }

    private static List<List<Bar.Change>> changesOf(List<Bar> bars) {
        return bars.stream().map(Bar::changes).toList();
    }

    private List<List<Bar.Change>> cycled(int bars) {
        List<List<Bar.Change>> changes = new ArrayList<>();
        for (int bar = 0; bar < bars; bar++) {
            changes.add(plan.changes().get(bar % plan.changes().size()));
        }
        return changes;
    }

    /** The phrases with the cadences that the chords under their ends allow. */
    private List<Phrase> asHarmonised(List<Phrase> phrases, List<List<Bar.Change>> changes) {
        List<Phrase> heard = new ArrayList<>();
        Chord sounding = null;
        int bar = 0;
        for (Phrase phrase : phrases) {
            for (; bar < phrase.start() + phrase.bars(); bar++) {
                for (Bar.Change change : changes.get(bar)) {
                    sounding = change.chord();
                }
            }
            boolean home = sounding != null && sounding.contains(0);
            boolean away =
                    sounding != null && ChordSense.dominant(sounding, plan.key().mode());
            Cadence cadence = phrase.cadence();
            if (cadence == Cadence.FULL && !home || cadence == Cadence.HALF && !away) {
                cadence = Cadence.OPEN;
            }
            heard.add(new Phrase(phrase.letter(), phrase.start(), phrase.bars(), cadence));
        }
        return heard;
    }

    private List<Bar> sing(
            List<Phrase> phrases,
            List<List<Bar.Change>> changes,
            List<Cell> cells,
            List<Bar> settled,
            Wish wish,
            Seed seed) {
        List<MelodyWriter.Outline> outlines = new ArrayList<>();
        Chord sounding = null;
        for (int bar = 0; bar < cells.size(); bar++) {
            Phase phase = Phase.of(bar, cells.size());
            outlines.add(new MelodyWriter.Outline(
                    cells.get(bar), Slot.of(plan.grid(), cells.get(bar), changes.get(bar), sounding, phase)));
            for (Bar.Change change : changes.get(bar)) {
                sounding = change.chord();
            }
        }
        List<List<Integer>> pitches = new MelodyWriter(
                        model, plan, seed.branch("melody").random())
                .write(phrases, outlines, settled.stream().map(Bar::pitches).toList(), wish.lift());
        List<Bar> bars = new ArrayList<>();
        for (int bar = 0; bar < cells.size(); bar++) {
            bars.add(new Bar(cells.get(bar), pitches.get(bar), changes.get(bar)));
        }
        return bars;
    }
}
