package org.cadenza.learning.songwriting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.cadenza.learning.Generator;
import org.cadenza.learning.Settings;
import org.cadenza.learning.SongControls;
import org.cadenza.learning.representation.song.Bar;
import org.cadenza.learning.representation.song.Grid;
import org.cadenza.music.score.Chord;
import org.cadenza.music.score.ChordSymbol;
import org.cadenza.music.score.Form;
import org.cadenza.music.score.Genre;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Mode;
import org.cadenza.music.score.Mood;

/** Reads what a request asks for and settles what it leaves open by habit. */
final class Planner {

    private static final List<String> FORMS = List.of(
            "verse:A8 verse:A8",
            "verse:A8 verse:A8 bridge:B8 verse:A8",
            "verse:A8 chorus:B8 verse:A8",
            "verse:A8 chorus:B8 verse:A8 chorus:B8");

    private static final int MAX_BARS = 2_000;

    private final Habits habits;

    Planner(Habits habits) {
        this.habits = habits;
    }

    SongPlan plan(Generator.Request<LeadSheet> request) {
        SplittableRandom random = request.seed().branch("plan").random();
        Settings controls = request.controls();
        Optional<LeadSheet> primer = request.primer();
        Genre genre = controls.get(SongControls.GENRE).flatMap(Genre::find).orElse(null);
        Mood mood = new Mood(
                "asked for",
                controls.get(SongControls.VALENCE).orElse(0.0),
                controls.get(SongControls.AROUSAL).orElse(0.0),
                controls.get(SongControls.TENSION).orElse(0.0));
        Meter meter = agreed(
                "meter",
                controls.get(SongControls.METER).map(Meter::parse),
                primer.map(LeadSheet::meter),
                habits.meter(genre, random));
        Optional<String> changes = controls.get(SongControls.CHANGES);
        Optional<Key> asked = controls.get(SongControls.KEY)
                .map(Key::parse)
                .or(() -> changes.map(text -> keyOf(text)).filter(key -> primer.isEmpty()));
        Key key = agreed("key", asked, primer.map(LeadSheet::key), habits.key(genre, mood, random));
        double bpm = controls.get(SongControls.TEMPO)
                .or(() -> primer.map(LeadSheet::bpm))
                .orElseGet(() -> habits.tempo(genre, meter, mood, random));
        Form form =
                controls.get(SongControls.FORM).map(Form::parse).orElseGet(() -> Form.parse(Draw.oneOf(FORMS, random)));
        checkSize(form, meter);
        return new SongPlan(
                genre,
                key,
                meter,
                bpm,
                form,
                changes.map(text -> changes(text, key, Grid.of(meter))).orElse(List.of()),
                mood,
                controls.get(SongControls.TEMPERATURE).orElse(1.0));
    }

    private static void checkSize(Form form, Meter meter) {
        if (form.bars() > MAX_BARS) {
            throw new IllegalArgumentException("form has " + form.bars() + " bars, expected at most " + MAX_BARS);
        }
        if (!Grid.of(meter).learnable()) {
            throw new IllegalArgumentException("meter is " + meter
                    + ", expected bars of whole thirty-seconds that are not longer than eight quarters");
        }
    }

    /** What was asked, unless the primer, which is kept as it is, says something else. */
    private static <T> T agreed(String what, Optional<T> asked, Optional<T> primer, T drawn) {
        if (asked.isPresent() && primer.isPresent() && !asked.get().equals(primer.get())) {
            throw new IllegalArgumentException(what + " is " + asked.get() + " but the primer's is " + primer.get()
                    + "; leave the " + what + " out or change the primer");
        }
        return asked.or(() -> primer).orElse(drawn);
    }

    /** The key that changes suggest when none is named: that of their first chord. */
    private static Key keyOf(String changes) {
        Chord first = chord(changes.replace('|', ' ').trim().split("\\s+")[0]);
        return new Key(first.root(), first.quality().minor() ? Mode.MINOR : Mode.MAJOR);
    }

    static List<List<Bar.Change>> changes(String text, Key key, Grid grid) {
        List<List<Bar.Change>> bars = new ArrayList<>();
        for (String bar : text.trim().replaceAll("^\\||\\|$", "").split("\\|")) {
            String[] symbols = bar.trim().split("\\s+");
            if (symbols.length > grid.beats()) {
                throw new IllegalArgumentException("changes have the bar '" + bar.trim() + "' with " + symbols.length
                        + " chords, expected at most one for each of the " + grid.beats() + " beats");
            }
            List<Bar.Change> changes = new ArrayList<>();
            for (int i = 0; i < symbols.length; i++) {
                int beat = (int) Math.round((double) i * grid.beats() / symbols.length);
                changes.add(new Bar.Change(beat, chord(symbols[i]).transposed(-key.tonic())));
            }
            bars.add(changes);
        }
        return bars;
    }

    private static Chord chord(String symbol) {
        return ChordSymbol.parse(symbol)
                .orElseThrow(() -> new IllegalArgumentException(
                        "changes have '" + symbol + "', expected chord symbols like C, Am7, F#dim or Bb7/D"));
    }
}
