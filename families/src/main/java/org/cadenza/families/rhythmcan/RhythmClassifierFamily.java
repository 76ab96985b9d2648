package org.cadenza.families.rhythmcan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cadenza.families.rhythmcan.RhythmCanConfig.Architecture;
import org.cadenza.learning.Checkpoint;
import org.cadenza.learning.Classifier;
import org.cadenza.learning.ClassifierFamily;
import org.cadenza.learning.Json;
import org.cadenza.learning.Presets;
import org.cadenza.learning.Seed;
import org.cadenza.learning.Trainee;
import org.cadenza.learning.UnsuitableException;
import org.cadenza.learning.nn.Gradients;
import org.cadenza.learning.nn.Scope;
import org.cadenza.learning.representation.drums.DrumGrid;
import org.cadenza.music.score.DrumPattern;

/** Hears the genre of drum patterns. */
public final class RhythmClassifierFamily implements ClassifierFamily<DrumPattern, RhythmClassifierConfig> {

    private static final String NAME = "rhythmcan-classifier";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "hears the genre of a drum pattern; trains in minutes";
    }

    @Override
    public Class<DrumPattern> item() {
        return DrumPattern.class;
    }

    @Override
    public Presets<RhythmClassifierConfig> presets() {
        return new Presets<>(List.of(
                new Presets.Preset<>(
                        "improved",
                        "convolutions; minutes on one core",
                        new RhythmClassifierConfig(
                                Architecture.CONVOLUTIONAL, 48, 0.4, 64, 4_000, 100, 10, 5e-4, 120, 0.5)),
                new Presets.Preset<>(
                        "faithful",
                        "RhythmCAN's classifier as published, of velocities and offsets; an hour on two cores",
                        new RhythmClassifierConfig(
                                Architecture.RECURRENT, 128, 0.4, 64, 10_000, 200, 10, 8e-4, 120, 0)),
                new Presets.Preset<>(
                        Presets.TINY,
                        "for a handful of patterns of two genres; trains in seconds",
                        new RhythmClassifierConfig(Architecture.CONVOLUTIONAL, 8, 0, 8, 40, 0, 0, 2e-3, 2, 0))));
    }

    /** @param foundation must be empty */
    @Override
    public Trainee<DrumPattern, ?> trainee(RhythmClassifierConfig config, Seed seed, Optional<Checkpoint> foundation) {
        if (foundation.isPresent()) {
            throw new IllegalArgumentException(
                    "the family 'rhythmcan-classifier' builds on no other model; leave out --foundation");
        }
        return new RhythmClassifierTrainee(config, seed);
    }

    @Override
    public Classifier<DrumPattern> classifier(Checkpoint checkpoint) {
        checkpoint.expectFamily(NAME);
        RhythmClassifierConfig config =
                Json.read(checkpoint.document("config"), RhythmClassifierConfig.class, "config");
        GenreList genres = GenreList.of(checkpoint);
        Ear ear = Ear.of(config, genres.size(), new Seed(0));
        ear.restore(checkpoint);
        return pattern -> classify(pattern, ear, genres);
    }

    /** The mean over all two bars of the pattern. */
    private static Map<String, Double> classify(DrumPattern pattern, Ear ear, GenreList genres) {
        List<DrumGrid> windows;
        try {
            windows = DrumGrid.windows(pattern);
        } catch (UnsuitableException e) {
            throw new IllegalArgumentException("the pattern " + e.getMessage(), e);
        }
        try (Scope scope = new Scope()) {
            float[] mean = Gradients.without(
                            () -> ear.hear(windows, false).softmax(1).mean(0))
                    .floats();
            Map<String, Double> heard = new LinkedHashMap<>();
            for (int i = 0; i < genres.size(); i++) {
                heard.put(genres.names().get(i), (double) mean[i]);
            }
            return Collections.unmodifiableMap(heard);
        }
    }
}
