package org.cadenza.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.cadenza.families.melodyrnn.MelodyRnnFamily;
import org.cadenza.learning.LabelledItem;
import org.cadenza.learning.Seed;
import org.cadenza.learning.Trainee;
import org.cadenza.learning.UnsuitableException;
import org.cadenza.learning.nn.Threads;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.TempoMap;
import org.cadenza.music.score.Track;

/**
 * Training steps of Magenta's lookback RNN, two layers of 128, as its preset takes them: 128 drawn lines of 16 bars. {@code
 * benchmarks/melody_speed.py} is the same in PyTorch, and {@code benchmarks/families_speed.sh melody} runs the two in turn.
 * Arguments: steps, threads.
 */
public final class MelodySpeed {

    private static final int LINES = 128;
    private static final int STEPS = 256;
    private static final int STEP = 120;

    private MelodySpeed() {}

    public static void main(String[] arguments) throws IOException, UnsuitableException {
        int steps = Integer.parseInt(arguments[0]);
        Threads.use(Integer.parseInt(arguments[1]));
        MelodyRnnFamily family = new MelodyRnnFamily();
        try (Trainee<Piece, ?> trainee =
                family.trainee(family.presets().named("lookback").config(), new Seed(1), Optional.empty())) {
            time(trainee, steps);
        }
    }

    private static <E> void time(Trainee<Piece, E> trainee, int steps) throws IOException, UnsuitableException {
        List<E> lines = new ArrayList<>();
        for (int i = 0; i < LINES; i++) {
            lines.addAll(trainee.encode(new LabelledItem<>("drawn " + i, drawn(i), Map.of())));
        }
        trainee.schedule(lines.size(), OptionalLong.empty());
        long[] step = {0};
        StepTiming.print("lookback", steps, () -> trainee.step(lines, new Seed(1).at(step[0]++)));
    }

    /** A tune that strikes or holds on each sixteenth. */
    private static Piece drawn(int number) {
        SplittableRandom random = new SplittableRandom(number);
        List<Note> notes = new ArrayList<>();
        for (int step = 0; step < STEPS; ) {
            int length = Math.min(STEPS - step, 1 + random.nextInt(4));
            notes.add(new Note((long) step * STEP, (long) length * STEP, random.nextInt(50, 80), 100));
            step += length;
        }
        return new Piece(
                "drawn",
                TempoMap.constant(4 * STEP, 120),
                List.of(new Meter.Change(0, Meter.FOUR_FOUR)),
                List.of(),
                List.of(new Track("Tune", 0, 0, notes)));
    }
}
