package org.cadenza.families.markov;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cadenza.learning.Checkpoint;
import org.cadenza.learning.CheckpointException;
import org.cadenza.learning.Json;
import org.cadenza.learning.representation.song.Bar;
import org.cadenza.learning.representation.song.Cell;
import org.cadenza.learning.representation.song.Grid;
import org.cadenza.learning.representation.song.Phase;
import org.cadenza.learning.representation.song.Slot;
import org.cadenza.learning.representation.song.Song;
import org.cadenza.music.score.Chord;
import org.cadenza.music.score.ChordSymbol;
import org.cadenza.music.score.Genre;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Mode;

/** All that is learned: counts of chords, harmonic rhythm, bars of melody rhythm, pitches, and habits of genres. */
final class MarkovModel {

    private static final String VOCABULARY = "vocabulary";
    private static final int NONE = -1;

    /** Beats per minute in a step of the tempo model. */
    static final int TEMPO_STEP = 8;

    static final int TEMPO_STEPS = 64;

    /** Notes in a bar, at most, that the density model tells apart. */
    static final int DENSITIES = 33;

    /** Chord changes: a bit for each of up to eight felt beats. */
    static final int MASKS = 256;

    final Backoff modes;
    final Backoff tonics;
    final Backoff meters;
    final Backoff tempos;
    final Backoff densities;
    final Backoff chordRhythms;
    final Backoff chords;
    final Backoff rhythms;
    final PitchModel pitches;
    final Vocabulary meterNames;
    final Vocabulary chordNames;
    final Vocabulary cellNames;
    final Speller speller;
    private final CountTable table;
    private final MarkovConfig config;

    private record Words(List<String> meters, List<String> chords, List<String> cells) {}

    MarkovModel(MarkovConfig config) {
        this(config, new CountTable(), new Words(List.of(), List.of(), List.of()));
    }

    private MarkovModel(MarkovConfig config, CountTable table, Words words) {
        this.config = config;
        this.table = table;
        this.meterNames = new Vocabulary(words.meters);
        this.chordNames = new Vocabulary(words.chords);
        this.cellNames = new Vocabulary(words.cells);
        this.speller = new Speller(cellNames);
        this.modes = new Backoff(table, 0, config.concentration());
        this.tonics = new Backoff(table, 1, config.concentration());
        this.meters = new Backoff(table, 2, config.concentration());
        this.tempos = new Backoff(table, 3, config.concentration());
        this.densities = new Backoff(table, 4, config.concentration());
        this.chordRhythms = new Backoff(table, 5, config.concentration());
        this.chords = new Backoff(table, 6, config.concentration());
        this.rhythms = new Backoff(table, 7, config.concentration());
        this.pitches = new PitchModel(table, 8, config);
    }

    /** The model as {@link #save} left it: what training left if that is there, else what generating needs. */
    static MarkovModel of(Checkpoint checkpoint) {
        MarkovConfig config = Json.read(checkpoint.document("config"), MarkovConfig.class, "config");
        return of(checkpoint, config);
    }

    static MarkovModel of(Checkpoint checkpoint, MarkovConfig config) {
        boolean whole = checkpoint.training().containsKey("contexts");
        CountTable.Columns columns = whole
                ? new CountTable.Columns(
                        checkpoint.training("contexts"), checkpoint.training("ends"), checkpoint.training("entries"))
                : new CountTable.Columns(
                        checkpoint.weight("contexts"), checkpoint.weight("ends"), checkpoint.weight("entries"));
        Words words = Json.read(checkpoint.document(VOCABULARY), Words.class, VOCABULARY);
        for (List<String> list : List.of(words.meters, words.chords, words.cells)) {
            if (list.isEmpty()
                    || list.size() > CountTable.MAX_SYMBOLS
                    || !list.get(0).isEmpty()) {
                throw new CheckpointException("a vocabulary has " + list.size() + " words, expected an empty first and "
                        + CountTable.MAX_SYMBOLS + " at most");
            }
        }
        MarkovModel model = new MarkovModel(config, columns.table(), words);
        model.checkWords();
        return model;
    }

    /** That every word can be read, lest a damaged one shows only when it is drawn. */
    private void checkWords() {
        try {
            chords();
            meterNames.words().stream().skip(1).forEach(Meter::parse);
            for (String word : cellNames.words().subList(1, cellNames.size())) {
                Cell.parse(word.substring(word.indexOf(':') + 1));
            }
        } catch (RuntimeException e) {
            throw new CheckpointException(
                    "the vocabulary is damaged: " + e.getMessage() + ". Copy or train the model again.", e);
        }
    }

    /** The chords of the vocabulary; null for its unknown word. */
    Chord[] chords() {
        Chord[] chords = new Chord[chordNames.size()];
        for (int i = 1; i < chords.length; i++) {
            String[] parts = chordNames.word(i).split(":", 2);
            Chord onC = ChordSymbol.parse("C" + parts[1])
                    .orElseThrow(() -> new IllegalArgumentException("chord '" + parts[1] + "'"));
            chords[i] = onC.transposed(Integer.parseInt(parts[0]));
        }
        return chords;
    }

    /** Writes the whole table for going on, and one without rare contexts for generating. */
    void save(Checkpoint.Draft draft) {
        table.columns(1).saveTraining(draft);
        table.columns(config.keepFrom()).saveWeights(draft);
        draft.document(VOCABULARY, Json.write(new Words(meterNames.words(), chordNames.words(), cellNames.words())));
    }

    MarkovConfig config() {
        return config;
    }

    /** Counts everything that happens in {@code song}. */
    void observe(Song song) {
        Genre genre = song.genre();
        Set<Long> seen = new HashSet<>();
        int mode = song.key().mode().ordinal();
        String meter = song.grid().meter().toString();
        modes.observe(genre, new int[0], mode, seen);
        tonics.observe(genre, new int[] {mode}, song.key().tonic(), seen);
        meters.observe(genre, new int[0], meterNames.add(meter), seen);
        tempos.observe(genre, new int[] {meterNames.find(meter)}, tempoStep(song.bpm()), seen);
        if (song.hasChords()) {
            chordRhythmEvents(song).forEach(event -> chordRhythms.observe(genre, event.context, event.symbol, seen));
            int words = chordNames.size();
            observe(chords, genre, words, chordEvents(song, true), seen);
        }
        if (song.hasMelody()) {
            int words = cellNames.size();
            observe(rhythms, genre, words, rhythmEvents(song, true), seen);
            for (Bar bar : song.bars()) {
                int notes = Math.min(DENSITIES - 1, bar.cell().notes());
                densities.observe(genre, new int[] {meterNames.find(meter)}, notes, seen);
            }
            pitchEvents(song, true).forEach(event -> pitches.observe(event.moment, event.pitch, seen));
        }
    }

    /**
     * Counts words. One that is new counts as an unknown word too, for that is what it was.
     *
     * @param words in the vocabulary before these
     */
    private static void observe(Backoff model, Genre genre, int words, List<Event> events, Set<Long> seen) {
        int known = words;
        for (Event event : events) {
            model.observe(genre, event.context, event.symbol, seen);
            if (event.symbol == known) {
                model.observe(genre, event.context, Vocabulary.OTHER, seen);
                known++;
            }
        }
    }

    static int tempoStep(double bpm) {
        return (int) Math.min(TEMPO_STEPS - 1, Math.round(bpm / TEMPO_STEP));
    }

    /** A symbol in its context. */
    record Event(int[] context, int symbol) {}

    /** A pitch in its context. */
    record PitchEvent(PitchModel.Moment moment, int pitch) {}

    List<Event> chordRhythmEvents(Song song) {
        List<Event> events = new ArrayList<>();
        int[] masks = {NONE, NONE};
        for (int i = 0; i < song.bars().size(); i++) {
            int mask = song.bars().get(i).mask() & MASKS - 1;
            events.add(new Event(chordRhythmContext(song.grid(), song.phases().get(i), masks[0], masks[1]), mask));
            masks = new int[] {mask, masks[0]};
        }
        return events;
    }

    int[] chordRhythmContext(Grid grid, Phase phase, int last, int beforeLast) {
        return new int[] {grid.beats(), phase.ordinal(), last, beforeLast};
    }

    /** @param grow whether new chords enter the vocabulary */
    List<Event> chordEvents(Song song, boolean grow) {
        List<Event> events = new ArrayList<>();
        List<Integer> history = new ArrayList<>();
        for (int i = 0; i < song.bars().size(); i++) {
            for (Bar.Change change : song.bars().get(i).changes()) {
                String name = name(change.chord());
                int symbol = grow ? chordNames.add(name) : chordNames.find(name);
                events.add(new Event(
                        chordContext(song.key().mode(), song.phases().get(i), change.beat() == 0, history), symbol));
                history.add(symbol);
            }
        }
        return events;
    }

    /** The mode, then the chord before and the place in the phrase, then the chords before that. */
    int[] chordContext(Mode mode, Phase phase, boolean onDownbeat, List<Integer> history) {
        int[] context = new int[2 + config.chordOrder()];
        context[0] = mode.ordinal();
        int place = phase.ordinal() * 2 + (onDownbeat ? 1 : 0);
        if (config.chordOrder() == 0) {
            context[1] = place;
            return context;
        }
        for (int back = 1; back <= config.chordOrder(); back++) {
            int index = history.size() - back;
            context[back == 1 ? 1 : back + 1] = index >= 0 ? history.get(index) : NONE;
        }
        context[2] = place;
        return context;
    }

    /** @param grow whether new bars enter the vocabulary */
    List<Event> rhythmEvents(Song song, boolean grow) {
        List<Event> events = new ArrayList<>();
        List<Integer> history = new ArrayList<>();
        for (int i = 0; i < song.bars().size(); i++) {
            String name = name(song.grid().meter(), song.bars().get(i).cell());
            int symbol = grow ? cellNames.add(name) : cellNames.find(name);
            events.add(new Event(rhythmContext(song.grid(), song.phases().get(i), history), symbol));
            history.add(symbol);
        }
        return events;
    }

    int[] rhythmContext(Grid grid, Phase phase, List<Integer> history) {
        int[] context = new int[2 + config.rhythmOrder()];
        context[0] = meterNames.find(grid.meter().toString());
        context[1] = phase.ordinal();
        for (int back = 1; back <= config.rhythmOrder(); back++) {
            int index = history.size() - back;
            context[1 + back] = index >= 0 ? history.get(index) : NONE;
        }
        return context;
    }

    /** @param ahead whether the centre of the register is that of the whole song, or that of the pitches so far */
    List<PitchEvent> pitchEvents(Song song, boolean ahead) {
        List<PitchEvent> events = new ArrayList<>();
        List<Integer> all = song.pitches();
        List<Slot> slots = song.slots();
        double whole = all.stream().mapToInt(pitch -> pitch).average().orElse(0);
        double sum = 0;
        for (int i = 0; i < all.size(); i++) {
            double centre = ahead || i == 0 ? whole : sum / i;
            List<Integer> history = all.subList(0, i);
            events.add(new PitchEvent(
                    new PitchModel.Moment(song.genre(), song.key().mode(), history, slots.get(i), centre), all.get(i)));
            sum += all.get(i);
        }
        return events;
    }

    static String name(Meter meter, Cell cell) {
        return meter + ":" + cell;
    }

    static String name(Chord chord) {
        return chord.root() + ":" + chord.quality().symbol();
    }
}
