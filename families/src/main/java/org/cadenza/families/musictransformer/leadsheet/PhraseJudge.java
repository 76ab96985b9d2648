package org.cadenza.families.musictransformer.leadsheet;

import java.util.ArrayList;
import java.util.List;
import org.cadenza.learning.representation.song.Bar;
import org.cadenza.learning.representation.song.Cell;
import org.cadenza.learning.representation.song.Grid;
import org.cadenza.learning.representation.song.Phase;
import org.cadenza.learning.representation.song.Slot;
import org.cadenza.learning.songwriting.Cadence;
import org.cadenza.learning.songwriting.ChordSense;
import org.cadenza.learning.songwriting.MelodyJudge;
import org.cadenza.learning.songwriting.SongPlan;
import org.cadenza.music.analysis.KeyFinder;
import org.cadenza.music.analysis.KeyProfile;
import org.cadenza.music.score.Chord;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.Mode;

/**
 * Says how well a phrase of a draft is made, about in nats for each note: whether it sings, keeps to its key and its
 * register, and ends as it should. What the model finds likely is no merit here: the likeliest phrases are the dullest.
 */
final class PhraseJudge {

    private static final KeyFinder KEYS = new KeyFinder(KeyProfile.KRUMHANSL_KESSLER);

    /** By how much the key should correlate better than any other. */
    private static final double KEY_MARGIN = 0.1;

    private final SongPlan plan;
    private final Grid grid;
    private final Mode mode;
    private final MelodyJudge melodies = new MelodyJudge();

    PhraseJudge(SongPlan plan) {
        this.plan = plan;
        this.grid = plan.grid();
        this.mode = plan.key().mode();
    }

    /**
     * @param before all bars of the song in front of the phrase
     * @param phrase to judge
     * @param cadence with which it should end
     * @param lift semitones by which it should lie higher than usual
     * @param theme bars before the theme that the phrase belongs to
     */
    double judge(List<Bar> before, List<Bar> phrase, Cadence cadence, double lift, int theme) {
        List<Integer> pitches = pitches(phrase);
        if (pitches.size() < 2) {
            return -20;
        }
        List<Slot> slots = slots(before, phrase);
        return singing(before, pitches, slots)
                - 2 * rubbing(pitches, slots)
                - register(pitches, lift)
                - rests(phrase)
                - standing(phrase)
                - 2 * worn(before, phrase, theme)
                - 12 * foreignKey(before, phrase)
                + ending(before, phrase, cadence);
    }

    private static List<Integer> pitches(List<Bar> bars) {
        return bars.stream().flatMap(bar -> bar.pitches().stream()).toList();
    }

    private double singing(List<Bar> before, List<Integer> own, List<Slot> slots) {
        List<Integer> earlier = pitches(before);
        List<Integer> pitches =
                new ArrayList<>(earlier.isEmpty() ? earlier : earlier.subList(earlier.size() - 1, earlier.size()));
        pitches.addAll(own);
        return melodies.judge(pitches, slots, own.size());
    }

    /** The share of notes on strong beats that the chord under them does not hold. */
    private static double rubbing(List<Integer> pitches, List<Slot> slots) {
        double strong = 0;
        double rubbing = 0;
        for (int i = 0; i < pitches.size(); i++) {
            Slot slot = slots.get(i);
            boolean counts = slot.chord() != null && slot.strength() > 1;
            strong += counts ? 1 : 0;
            rubbing += counts && !slot.chordTone(pitches.get(i)) ? 1 : 0;
        }
        return strong == 0 ? 0 : rubbing / strong;
    }

    private List<Slot> slots(List<Bar> before, List<Bar> phrase) {
        List<Slot> slots = new ArrayList<>();
        Chord sounding = sounding(before);
        for (Bar bar : phrase) {
            slots.addAll(Slot.of(grid, bar.cell(), bar.changes(), sounding, Phase.SECOND));
            for (Bar.Change change : bar.changes()) {
                sounding = change.chord();
            }
        }
        return slots;
    }

    private static Chord sounding(List<Bar> bars) {
        Chord sounding = null;
        for (Bar bar : bars) {
            for (Bar.Change change : bar.changes()) {
                sounding = change.chord();
            }
        }
        return sounding;
    }

    private double register(List<Integer> pitches, double lift) {
        double mean = pitches.stream().mapToInt(pitch -> pitch).average().orElseThrow();
        return 0.2 * Math.max(0, Math.abs(mean - plan.centre() - lift) - 2);
    }

    /** More than a quarter of silence is missed notes. */
    private double rests(List<Bar> phrase) {
        double rest =
                phrase.stream().mapToInt(bar -> bar.cell().rest(grid.units())).sum();
        return 4 * Math.max(0, rest / (phrase.size() * grid.units()) - 0.25);
    }

    /** The share of bars, beyond every other one, in which the harmony stands still. */
    private static double standing(List<Bar> phrase) {
        double standing = phrase.stream().filter(bar -> bar.changes().isEmpty()).count();
        return Math.max(0, standing / phrase.size() - 0.5);
    }

    /** A full cadence rests on the tonic, a half one on the dominant; both on a long note of the chord. */
    private double ending(List<Bar> before, List<Bar> phrase, Cadence cadence) {
        if (cadence == Cadence.OPEN) {
            return 0;
        }
        List<Bar> all = new ArrayList<>(before);
        all.addAll(phrase);
        Chord chord = sounding(all);
        boolean full = cadence == Cadence.FULL;
        boolean fits = chord != null && (full ? ChordSense.tonic(chord, mode) : ChordSense.dominant(chord, mode));
        List<Integer> last = pitches(phrase.subList(phrase.size() - 1, phrase.size()));
        if (last.isEmpty()) {
            return fits ? 1 : 0;
        }
        int pitch = last.get(last.size() - 1);
        boolean home = full ? Math.floorMod(pitch, 12) == 0 : chord != null && chord.contains(pitch);
        boolean rests = lastUnits(phrase.get(phrase.size() - 1).cell()) >= 2 * grid.beatUnits();
        return (fits ? 1 : 0) + (home ? 1 : 0) + (rests ? 1 : 0);
    }

    /** Units from the last note that starts in a bar to its end. */
    private int lastUnits(Cell cell) {
        for (int i = cell.events().size() - 1; i >= 0; i--) {
            if (cell.events().get(i).kind() == Cell.Kind.NOTE) {
                return grid.units() - cell.events().get(i).start();
            }
        }
        return 0;
    }

    /** How far the song so far is from being heard in its key, as correlation. */
    private double foreignKey(List<Bar> before, List<Bar> phrase) {
        double[] weights = new double[12];
        List<Bar> bars = new ArrayList<>(before);
        bars.addAll(phrase);
        Chord sounding = null;
        for (Bar bar : bars) {
            sounding = weigh(bar, sounding, weights);
        }
        Key key = new Key(0, mode);
        double own = 0;
        double other = -1;
        for (KeyFinder.Candidate candidate : KEYS.rank(weights)) {
            if (candidate.key().equals(key)) {
                own = candidate.score();
            } else {
                other = Math.max(other, candidate.score());
            }
        }
        return Math.max(0, other + KEY_MARGIN - own);
    }

    /** Adds how long each pitch class sounds in a bar; returns the chord that sounds at its end. */
    private Chord weigh(Bar bar, Chord sounding, double[] weights) {
        Chord chord = sounding;
        for (int beat = 0; beat < grid.beats(); beat++) {
            for (Bar.Change change : bar.changes()) {
                chord = change.beat() == beat ? change.chord() : chord;
            }
            if (chord != null) {
                for (int interval : chord.quality().intervals()) {
                    weights[(chord.root() + interval) % 12] += grid.beatUnits();
                }
            }
        }
        int next = 0;
        for (int i = 0; i < bar.cell().events().size(); i++) {
            Cell.Event event = bar.cell().events().get(i);
            if (event.kind() == Cell.Kind.NOTE) {
                int units = bar.cell().end(i, grid.units()) - event.start();
                weights[Math.floorMod(bar.pitches().get(next++), 12)] += units;
            }
        }
        return chord;
    }

    /**
     * The share of bars that are worn out: as at the same place of an earlier theme, as the bar before, or heard more than
     * once already in this theme. One return is welcome.
     */
    private static double worn(List<Bar> before, List<Bar> phrase, int theme) {
        List<Bar> heard = new ArrayList<>(before);
        double worn = 0;
        for (Bar bar : phrase) {
            int place = heard.size() - theme;
            long times = heard.subList(theme, heard.size()).stream()
                    .filter(earlier -> alike(earlier, bar))
                    .count();
            boolean copied = place < theme && alike(heard.get(place), bar);
            boolean again = place > 0 && alike(heard.get(heard.size() - 1), bar);
            worn += times > 1 || copied || again ? 1 : 0;
            heard.add(bar);
        }
        return worn / phrase.size();
    }

    private static boolean alike(Bar one, Bar other) {
        return !one.pitches().isEmpty()
                && one.pitches().equals(other.pitches())
                && one.cell().equals(other.cell());
    }
}
