package org.cadenza.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.cadenza.families.crnngan.CrnnGanConfig;
import org.cadenza.families.crnngan.CrnnGanFamily;
import org.cadenza.learning.LabelledItem;
import org.cadenza.learning.Seed;
import org.cadenza.learning.Trainee;
import org.cadenza.learning.UnsuitableException;
import org.cadenza.learning.nn.Scope;
import org.cadenza.learning.nn.Threads;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.TempoMap;
import org.cadenza.music.score.Track;

/**
 * Training steps of C-RNN-GAN's preset {@code faithful} on drawn pieces: the match from the first step on, on sequences of full
 * length, neither player ever sitting out. {@code benchmarks/crnngan_speed.py} is the same in PyTorch, and {@code
 * benchmarks/families_speed.sh} runs the two in turn. Arguments: steps, threads.
 */
public final class CrnnGanSpeed {

    private static final int PIECES = 60;
    private static final int NOTES = 300;
    private static final int RESOLUTION = 384;

    private CrnnGanSpeed() {}

    public static void main(String[] arguments) throws IOException, UnsuitableException {
        int steps = Integer.parseInt(arguments[0]);
        Threads.use(Integer.parseInt(arguments[1]));
        CrnnGanFamily family = new CrnnGanFamily();
        try (Trainee<Piece, ?> trainee = family.trainee(config(family), new Seed(1), Optional.empty())) {
            time(trainee, steps);
        }
    }

    private static CrnnGanConfig config(CrnnGanFamily family) {
        CrnnGanConfig faithful = family.presets().named("faithful").config();
        CrnnGanConfig.Course course = new CrnnGanConfig.Course(faithful.course().batchSize(), 500, 0, false, 0, 0);
        CrnnGanConfig.Duel duel = faithful.duel();
        return new CrnnGanConfig(
                faithful.events(),
                faithful.networks(),
                course,
                faithful.descent(),
                new CrnnGanConfig.Duel(
                        duel.objective(),
                        duel.slower(),
                        duel.criticFactor(),
                        duel.forecast(),
                        duel.featureMatching(),
                        duel.penalty(),
                        duel.penaltyEvery(),
                        0,
                        0));
    }

    private static <E> void time(Trainee<Piece, E> trainee, int steps) throws IOException, UnsuitableException {
        List<E> songs = new ArrayList<>();
        for (int i = 0; i < PIECES; i++) {
            songs.addAll(trainee.encode(new LabelledItem<>("drawn " + i, drawn(i), Map.of())));
        }
        int batch = trainee.schedule(songs.size(), OptionalLong.empty()).batchSize();
        SplittableRandom random = new SplittableRandom(1);
        StepTiming.print("faithful c-rnn-gan", steps, () -> {
            try (Scope scope = new Scope()) {
                List<E> chosen =
                        random.ints(batch, 0, songs.size()).mapToObj(songs::get).toList();
                trainee.step(chosen, new Seed(random.nextLong()));
            }
        });
    }

    private static Piece drawn(int number) {
        SplittableRandom random = new SplittableRandom(number);
        List<Note> notes = new ArrayList<>();
        long now = 0;
        for (int i = 0; i < NOTES; i++) {
            notes.add(new Note(now, random.nextInt(48, RESOLUTION), random.nextInt(40, 90), random.nextInt(30, 110)));
            now += random.nextInt(0, RESOLUTION);
        }
        return new Piece(
                "drawn",
                TempoMap.constant(RESOLUTION, 120),
                List.of(new Meter.Change(0, Meter.FOUR_FOUR)),
                List.of(),
                List.of(new Track("Piano", 0, 0, notes)));
    }
}
