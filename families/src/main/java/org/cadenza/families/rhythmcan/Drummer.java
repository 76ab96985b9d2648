package org.cadenza.families.rhythmcan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cadenza.families.rhythmcan.RhythmCanConfig.Architecture;
import org.cadenza.families.rhythmcan.RhythmCanConfig.Mode;
import org.cadenza.learning.Seed;
import org.cadenza.learning.nn.Initializer;
import org.cadenza.learning.representation.drums.DrumGrid;

/** A trained player outside of the game: noise and genres in, sketches out. */
final class Drummer {

    /** How many ideas it chooses from. */
    private static final int TAKES = 12;

    private static final double SURE = 0.5;
    /** The dial of the original device stands here. */
    private static final double LOUD = 0.2;

    private final RhythmCanConfig config;
    private final Sketcher sketcher;
    private final GenreList genres;
    private final Optional<InnerEar> ear;

    /** Whoever stays near a pattern asks for its idea over and over. */
    private float[] lastIdea;

    private Seed lastSeed;
    private Mixture lastMixture;

    /** @param ear by which it chooses among its own ideas; without one it plays the first */
    Drummer(RhythmCanConfig config, Sketcher sketcher, GenreList genres, Optional<InnerEar> ear) {
        this.config = config;
        this.sketcher = sketcher;
        this.genres = genres;
        this.ear = ear;
    }

    GenreList genres() {
        return genres;
    }

    /** Whether it can be asked for a genre. */
    boolean knowsGenres() {
        return config.mode() != Mode.CREATIVE;
    }

    /** The presence above which a cell is struck if nobody says otherwise. */
    double threshold() {
        return config.players().architecture() == Architecture.RECURRENT ? LOUD : SURE;
    }

    /** The noise of {@code seed}, the same on every machine. */
    float[] noise(Seed seed) {
        return Initializer.normal(config.players().noiseDeviation())
                .values(
                        new long[] {config.players().noise()},
                        seed.branch("noise").random());
    }

    /** All genres alike. */
    float[] even() {
        float[] even = new float[genres.size()];
        Arrays.fill(even, 1f / genres.size());
        return even;
    }

    /** {@code genre} alone; all alike where it is unknown, or where the player is told none. */
    float[] only(String genre) {
        int index = genres.indexOf(genre);
        if (index < 0 || !knowsGenres()) {
            return even();
        }
        float[] only = new float[genres.size()];
        only[index] = 1;
        return only;
    }

    /**
     * The noise whose pattern is, of several, heard most as {@code mixture} should be, or, of the few that are, the least
     * like the others; all follow from {@code seed}, and no other dial changes the choice.
     */
    float[] idea(Seed seed, Mixture mixture) {
        if (!seed.equals(lastSeed) || !mixture.same(lastMixture)) {
            lastIdea = ear.isEmpty() ? noise(seed) : best(seed, mixture, ear.get());
            lastSeed = seed;
            lastMixture = mixture;
        }
        return lastIdea.clone();
    }

    private float[] best(Seed seed, Mixture mixture, InnerEar listener) {
        List<float[]> ideas = new ArrayList<>(List.of(noise(seed)));
        for (int i = 1; i < TAKES; i++) {
            ideas.add(noise(seed.branch("take").at(i)));
        }
        List<DrumGrid> grids = sketch(ideas, Collections.nCopies(TAKES, mixture.told())).stream()
                .map(sketch -> sketch.grid(threshold(), 1))
                .toList();
        float[] misheard = listener.misheard(grids, mixture.heard());
        return IntStream.range(0, TAKES)
                .boxed()
                .sorted(Comparator.comparing(i -> misheard[i]))
                .limit(mixture.shortlist())
                .max(Comparator.comparing(i -> apart(grids.get(i), grids)))
                .map(ideas::get)
                .orElseThrow();
    }

    /** How unlike all of {@code others} it is. */
    private static double apart(DrumGrid grid, List<DrumGrid> others) {
        double apart = 0;
        for (DrumGrid other : others) {
            apart += Lanes.unlikeness(grid, other);
        }
        return apart;
    }

    /** A sketch from each noise and mixture of genres. */
    List<Sketch> sketch(List<float[]> noises, List<float[]> mixtures) {
        return sketcher.sketch(noises, mixtures);
    }

    /** A pattern of each genre as it comes, one seed after another. */
    List<DrumGrid> play(List<String> wanted, Seed seed) {
        List<float[]> noises = new ArrayList<>();
        List<float[]> mixtures = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            noises.add(noise(seed.at(i)));
            mixtures.add(only(wanted.get(i)));
        }
        return sketch(noises, mixtures).stream()
                .map(sketch -> sketch.grid(threshold(), 1))
                .toList();
    }
}
