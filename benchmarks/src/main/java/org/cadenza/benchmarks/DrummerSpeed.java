package org.cadenza.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.cadenza.families.rhythmcan.RhythmCanConfig;
import org.cadenza.families.rhythmcan.RhythmCanFamily;
import org.cadenza.learning.LabelledItem;
import org.cadenza.learning.Seed;
import org.cadenza.learning.Trainee;
import org.cadenza.learning.UnsuitableException;
import org.cadenza.learning.nn.Scope;
import org.cadenza.learning.nn.Threads;
import org.cadenza.music.score.Drum;
import org.cadenza.music.score.DrumPattern;

/**
 * Training steps of RhythmCAN's published creative network, the preset {@code faithful}, on drawn patterns of six genres.
 * {@code benchmarks/drummer_speed.py} is the same in PyTorch, and {@code benchmarks/families_speed.sh} runs the two in turn.
 * Arguments: steps, threads.
 */
public final class DrummerSpeed {

    private static final int PATTERNS = 60;
    private static final int BARS = 22;
    private static final int BAR = 16;
    private static final int GENRES = 6;
    private static final double STRUCK = 0.15;
    private static final List<Drum> DRUMS = List.of(Drum.KICK, Drum.SNARE, Drum.CLOSED_HAT);

    private DrummerSpeed() {}

    public static void main(String[] arguments) throws IOException, UnsuitableException {
        int steps = Integer.parseInt(arguments[0]);
        Threads.use(Integer.parseInt(arguments[1]));
        RhythmCanFamily family = new RhythmCanFamily();
        RhythmCanConfig faithful = family.presets().named("faithful").config();
        try (Trainee<DrumPattern, ?> trainee = family.trainee(faithful, new Seed(1), Optional.empty())) {
            time(trainee, steps);
        }
    }

    private static <E> void time(Trainee<DrumPattern, E> trainee, int steps) throws IOException, UnsuitableException {
        List<E> windows = new ArrayList<>();
        for (int i = 0; i < PATTERNS; i++) {
            windows.addAll(trainee.encode(drawn(i)));
        }
        int batch = trainee.schedule(windows.size(), OptionalLong.empty()).batchSize();
        SplittableRandom random = new SplittableRandom(1);
        StepTiming.print("faithful drummer", steps, () -> {
            try (Scope scope = new Scope()) {
                List<E> chosen = random.ints(batch, 0, windows.size())
                        .mapToObj(windows::get)
                        .toList();
                trainee.step(chosen, new Seed(random.nextLong()));
            }
        });
    }

    private static LabelledItem<DrumPattern> drawn(int number) {
        SplittableRandom random = new SplittableRandom(number);
        List<DrumPattern.Hit> hits = new ArrayList<>();
        for (int step = 0; step < BARS * BAR; step++) {
            for (Drum drum : DRUMS) {
                if (random.nextDouble() < 3 * STRUCK) {
                    hits.add(new DrumPattern.Hit(drum, step, random.nextInt(1, 128), 0));
                }
            }
        }
        return new LabelledItem<>(
                "drawn " + number,
                new DrumPattern(BARS * BAR, BAR / 4, hits),
                Map.of("genre", "genre" + number % GENRES));
    }
}
