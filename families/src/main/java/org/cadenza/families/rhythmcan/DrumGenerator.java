package org.cadenza.families.rhythmcan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.cadenza.learning.Generator;
import org.cadenza.learning.Seed;
import org.cadenza.learning.Settings;
import org.cadenza.learning.UnsuitableException;
import org.cadenza.learning.representation.drums.DrumGrid;
import org.cadenza.learning.representation.drums.DrumLane;
import org.cadenza.music.score.DrumPattern;
import org.cadenza.music.score.DrumPattern.Hit;

/**
 * Plays as many bars as are asked for, two at a time, each two near those before. After a given pattern it goes on: of
 * several ideas the one whose two bars are most like the last given ones. Where lanes are locked it plays with the given
 * pattern instead of after it: these lanes are kept, over and over, and the idea is chosen that would have played them
 * most alike.
 */
final class DrumGenerator implements Generator<DrumPattern> {

    private static final int IDEAS = 32;
    private static final int QUARTER = 4;
    private static final double TRIPLET = 1 / 3.0;

    private final Drummer drummer;

    DrumGenerator(Drummer drummer) {
        this.drummer = drummer;
    }

    @Override
    public DrumPattern generate(Request<DrumPattern> request, Listener<? super DrumPattern> listener) {
        Settings controls = request.controls();
        Set<DrumLane> locked = locked(controls);
        List<DrumGrid> given = given(request.primer(), locked);
        int bars = Math.toIntExact(controls.get(DrumControls.BARS).orElse(DrumControls.BARS.standard()));
        int kept = locked.isEmpty()
                ? request.primer().map(primer -> primer.steps() / DrumGrid.BAR).orElse(0)
                : 0;
        if (kept >= bars) {
            throw new IllegalArgumentException(
                    "bars is " + bars + ", expected more than the " + kept + " bars of the given pattern");
        }
        Seed origin = controls.get(DrumControls.AROUND).map(Seed::new).orElse(request.seed());
        Mixture mixture = Mixture.of(controls, drummer, origin);
        float[] noise = start(controls, origin, request.seed(), mixture, given, locked);
        List<Hit> hits = new ArrayList<>();
        request.primer().filter(primer -> kept > 0).ifPresent(primer -> hits.addAll(primer.hits()));
        for (int bar = kept, window = 0; bar < bars; bar += 2, window++) {
            if (listener.cancelled()) {
                throw new CancellationException();
            }
            DrumGrid grid = grid(
                    controls,
                    mixture,
                    drummer.sketch(List.of(noise), List.of(mixture.told())).get(0));
            if (!locked.isEmpty()) {
                grid = Lanes.exchanged(grid, given.get(window % given.size()), locked);
            }
            add(hits, grid, bar, bars, controls.get(DrumControls.SWING).orElse(0.0));
            noise = next(noise, request.seed().branch("variation").at(window), controls);
            listener.progress((double) Math.min(bars, bar + 2) / bars);
        }
        return new DrumPattern(bars * DrumGrid.BAR, QUARTER, hits);
    }

    private static Set<DrumLane> locked(Settings controls) {
        Set<DrumLane> locked = EnumSet.noneOf(DrumLane.class);
        for (String name : controls.get(DrumControls.LOCKED).orElse("").trim().split("[\\s,]+")) {
            if (!name.isEmpty()) {
                locked.add(DrumLane.find(name)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "locked is '" + name + "', expected " + DrumControls.LOCKED.description())));
            }
        }
        return locked;
    }

    /** The given pattern's windows; where lanes are locked, those that follow each other as it comes round again and again. */
    private static List<DrumGrid> given(Optional<DrumPattern> primer, Set<DrumLane> locked) {
        if (primer.isEmpty()) {
            if (!locked.isEmpty()) {
                throw new IllegalArgumentException(
                        "locked is " + locked + ", but no pattern is given to keep them from");
            }
            return List.of();
        }
        try {
            List<DrumGrid> windows = DrumGrid.windows(locked.isEmpty() ? primer.get() : twice(primer.get()));
            return locked.isEmpty()
                    ? windows
                    : IntStream.range(0, windows.size())
                            .filter(bar -> bar % 2 == 0)
                            .mapToObj(windows::get)
                            .toList();
        } catch (UnsuitableException e) {
            throw new IllegalArgumentException("the given pattern " + e.getMessage(), e);
        }
    }

    private static DrumPattern twice(DrumPattern pattern) {
        List<Hit> hits = new ArrayList<>(pattern.hits());
        for (Hit hit : pattern.hits()) {
            hits.add(new Hit(hit.drum(), hit.step() + pattern.steps(), hit.velocity(), hit.offset()));
        }
        return new DrumPattern(2 * pattern.steps(), pattern.stepsPerQuarter(), hits);
    }

    /** The noise to begin with: the seed's own, near another's, or of several ideas that nearest to what is given. */
    private float[] start(
            Settings controls, Seed origin, Seed seed, Mixture mixture, List<DrumGrid> given, Set<DrumLane> locked) {
        float[] own = drummer.idea(origin, mixture);
        if (controls.get(DrumControls.AROUND).isPresent()) {
            double noise = controls.get(DrumControls.NOISE).orElse(DrumControls.NOISE.standard());
            float[] step = drummer.noise(seed.branch("walk"));
            for (int i = 0; i < own.length; i++) {
                own[i] += (float) noise * step[i];
            }
        }
        if (given.isEmpty()) {
            return own;
        }
        List<float[]> ideas = new ArrayList<>(List.of(own));
        for (int i = 1; i < IDEAS; i++) {
            ideas.add(drummer.noise(seed.branch("idea").at(i)));
        }
        Set<DrumLane> like = locked.isEmpty() ? EnumSet.allOf(DrumLane.class) : locked;
        DrumGrid wanted = locked.isEmpty() ? given.get(given.size() - 1) : given.get(0);
        List<Sketch> sketches = drummer.sketch(ideas, Collections.nCopies(IDEAS, mixture.told()));
        int best = 0;
        for (int i = 1; i < IDEAS; i++) {
            if (Lanes.difference(grid(controls, mixture, sketches.get(i)), wanted, like)
                    < Lanes.difference(grid(controls, mixture, sketches.get(best)), wanted, like)) {
                best = i;
            }
        }
        return ideas.get(best);
    }

    private DrumGrid grid(Settings controls, Mixture mixture, Sketch sketch) {
        return sketch.grid(
                controls.get(DrumControls.THRESHOLD).orElse(drummer.threshold()),
                mixture.fullness() * controls.get(DrumControls.DENSITY).orElse(DrumControls.DENSITY.standard()));
    }

    /** Noise near {@code noise}, of the same deviation. */
    private float[] next(float[] noise, Seed seed, Settings controls) {
        double variation = controls.get(DrumControls.VARIATION).orElse(DrumControls.VARIATION.standard());
        float[] fresh = drummer.noise(seed);
        float[] next = new float[noise.length];
        for (int i = 0; i < next.length; i++) {
            next[i] = (float) (Math.sqrt(1 - variation * variation) * noise[i] + variation * fresh[i]);
        }
        return next;
    }

    private static void add(List<Hit> hits, DrumGrid grid, int bar, int bars, double swing) {
        for (Hit hit : grid.pattern().hits()) {
            int step = bar * DrumGrid.BAR + hit.step();
            if (step < bars * DrumGrid.BAR) {
                double late = hit.offset() + (hit.step() % 2 == 1 ? swing * TRIPLET : 0);
                hits.add(new Hit(hit.drum(), step, hit.velocity(), Math.max(-0.5, Math.min(0.5, late))));
            }
        }
    }
}
