package org.cadenza.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cadenza.families.markov.MarkovFamily;
import org.cadenza.learning.Checkpoint;
import org.cadenza.learning.Generator;
import org.cadenza.learning.LabelledItem;
import org.cadenza.learning.Presets;
import org.cadenza.learning.Seed;
import org.cadenza.learning.Settings;
import org.cadenza.learning.SongControls;
import org.cadenza.learning.training.Training;
import org.cadenza.music.arrange.Arranger;
import org.cadenza.music.arrange.Styles;
import org.cadenza.music.midi.MidiWriter;
import org.cadenza.music.score.Chord;
import org.cadenza.music.score.ChordSpan;
import org.cadenza.music.score.Form;
import org.cadenza.music.score.Genre;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Mood;
import org.cadenza.music.score.Note;

/** Teaches a model one tune, has it write another in that manner, and has a band play it. */
public final class TeachAModel {

    private static final int QUARTER = LeadSheet.TICKS_PER_QUARTER;

    private TeachAModel() {}

    /** Takes the MIDI file to write. */
    public static void main(String[] arguments) throws IOException {
        Files.write(
                Path.of(arguments[0]),
                MidiWriter.write(Arranger.arrange(compose(teach()), Styles.of(Genre.FOLK), Mood.HAPPY, 1), List.of()));
    }

    /** The first phrase of "Ode to Joy", in quarters, under its plain harmony. */
    static LeadSheet odeToJoy() {
        int[] pitches = {64, 64, 65, 67, 67, 65, 64, 62, 60, 60, 62, 64, 64, 62, 62, 62};
        List<Note> melody = new ArrayList<>();
        for (int i = 0; i < pitches.length; i++) {
            melody.add(new Note((long) i * QUARTER, QUARTER, pitches[i], 80));
        }
        Chord tonic = new Chord(0, Chord.Quality.MAJOR);
        Chord dominant = new Chord(7, Chord.Quality.DOMINANT_SEVENTH);
        List<ChordSpan> chords = List.of(
                new ChordSpan(0, 4L * QUARTER, tonic),
                new ChordSpan(4L * QUARTER, 4L * QUARTER, dominant),
                new ChordSpan(8L * QUARTER, 4L * QUARTER, tonic),
                new ChordSpan(12L * QUARTER, 4L * QUARTER, dominant));
        return new LeadSheet("Ode to Joy", Key.major(0), Meter.FOUR_FOUR, 120, melody, chords, Form.single(4));
    }

    static Checkpoint teach() {
        MarkovFamily family = new MarkovFamily();
        var task = new Training.Task<>(
                family, family.presets().named(Presets.TINY), new Seed(1), "example", Optional.empty(), 100);
        var lesson = new LabelledItem<>("ode", odeToJoy(), Map.of("genre", "folk"));
        var material = new Training.Material<>(List.of(lesson), List.of(), List.of());
        return new Training<>(task, material, (step, steps, metrics) -> {})
                .run(Optional.empty())
                .checkpoint();
    }

    static LeadSheet compose(Checkpoint checkpoint) {
        Settings settings = Settings.none()
                .with(SongControls.KEY, "C major")
                .with(SongControls.METER, "4/4")
                .with(SongControls.FORM, "verse:A8 chorus:B8");
        try (Generator<LeadSheet> generator = new MarkovFamily().generator(checkpoint)) {
            return generator.generate(
                    new Generator.Request<>(settings, Optional.empty(), new Seed(7)), Generator.Listener.none());
        }
    }
}
