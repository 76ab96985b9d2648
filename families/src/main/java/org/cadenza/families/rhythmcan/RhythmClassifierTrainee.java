package org.cadenza.families.rhythmcan;

import java.util.List;
import java.util.OptionalLong;
import org.cadenza.learning.Checkpoint;
import org.cadenza.learning.LabelledItem;
import org.cadenza.learning.Metrics;
import org.cadenza.learning.Schedule;
import org.cadenza.learning.Seed;
import org.cadenza.learning.Trainee;
import org.cadenza.learning.UnsuitableException;
import org.cadenza.learning.nn.Device;
import org.cadenza.learning.nn.Gradients;
import org.cadenza.learning.nn.Losses;
import org.cadenza.learning.nn.Optimizer;
import org.cadenza.learning.nn.Randomness;
import org.cadenza.learning.nn.RmsProp;
import org.cadenza.learning.nn.Scope;
import org.cadenza.learning.nn.Tensor;
import org.cadenza.learning.representation.drums.DrumGrid;
import org.cadenza.music.score.DrumPattern;

/** Teaches an ear genres by cross entropy with RMSprop; windows of genres it does not learn are left out. */
final class RhythmClassifierTrainee implements Trainee<DrumPattern, Window> {

    private static final int WATCHED = 2000;
    private static final int PORTION = 256;
    private static final String OPTIMISER = "optimiser.";

    private final RhythmClassifierConfig config;
    private final Seed seed;
    private final GenreCensus census = new GenreCensus();
    private GenreList genres;
    private Ear ear;
    private Optimizer optimizer;

    RhythmClassifierTrainee(RhythmClassifierConfig config, Seed seed) {
        this.config = config;
        this.seed = seed;
    }

    @Override
    public List<Window> encode(LabelledItem<DrumPattern> item) throws UnsuitableException {
        if (item.labels().getOrDefault("genre", "").isEmpty()) {
            throw new UnsuitableException("has no genre");
        }
        return census.windows(item);
    }

    @Override
    public Schedule schedule(int examples, OptionalLong steps) {
        build(census.genres(config.leastWindows()));
        Schedule schedule = new Schedule(config.batchSize(), config.steps()).ordered(steps);
        return config.measureEvery() == 0
                ? schedule
                : schedule.watched(new Schedule.Watch(config.measureEvery(), WATCHED, config.patience()));
    }

    private void build(GenreList known) {
        genres = known;
        ear = Ear.of(config, genres.size(), seed);
        optimizer = new Optimizer(new RmsProp(0.9, 1e-7), ear.parameters());
    }

    @Override
    public double weight(Window window) {
        return genres.weight(window.genre(), config.balance());
    }

    @Override
    public Metrics step(List<Window> batch, Seed step) {
        Randomness.seed(step.branch("dropout"));
        List<Window> whole = batch.size() > 1 ? batch : List.of(batch.get(0), batch.get(0));
        List<Window> known = known(whole);
        try (Scope scope = new Scope()) {
            if (known.isEmpty()) {
                return Metrics.of("loss", 0);
            }
            Tensor loss = Losses.crossEntropy(ear.hear(grids(whole), true), targets(whole));
            ear.parameters().differentiate(loss);
            optimizer.step(config.learningRate());
            return Metrics.of("loss", loss.item()).and("learning rate", config.learningRate());
        }
    }

    private List<Window> known(List<Window> windows) {
        return windows.stream()
                .filter(window -> genres.indexOf(window.genre()) >= 0)
                .toList();
    }

    private static List<DrumGrid> grids(List<Window> windows) {
        return windows.stream().map(Window::grid).toList();
    }

    private Tensor targets(List<Window> windows) {
        long[] targets = windows.stream()
                .mapToLong(window -> genres.indexOf(window.genre()))
                .map(genre -> genre < 0 ? Losses.IGNORED : genre)
                .toArray();
        return Tensor.of(targets, targets.length).to(Device.standard());
    }

    /** Nats that the right genre costs, and the share of windows whose genre is heard right. */
    @Override
    public Metrics evaluate(List<Window> heldOut) {
        List<Window> known = known(heldOut);
        if (known.isEmpty()) {
            return Metrics.empty();
        }
        double cost = 0;
        double right = 0;
        for (int start = 0; start < known.size(); start += PORTION) {
            List<Window> portion = known.subList(start, Math.min(known.size(), start + PORTION));
            try (Scope scope = new Scope()) {
                Tensor logits = Gradients.without(() -> ear.hear(grids(portion), false));
                Tensor targets = targets(portion);
                cost += Losses.crossEntropy(logits, targets).item() * portion.size();
                long[] said = logits.argmax(1).longs();
                long[] truth = targets.longs();
                for (int i = 0; i < said.length; i++) {
                    right += said[i] == truth[i] ? 1 : 0;
                }
            }
        }
        return Metrics.of("nats per pattern", cost / known.size()).and("accuracy", right / known.size());
    }

    @Override
    public void save(Checkpoint.Draft draft) {
        genres.save(draft);
        ear.save(draft);
        optimizer.save().forEach((name, array) -> draft.training(OPTIMISER + name, array));
    }

    @Override
    public void restore(Checkpoint checkpoint) {
        build(GenreList.of(checkpoint));
        ear.restore(checkpoint);
        if (!checkpoint.training().isEmpty()) {
            optimizer.restore(Checkpoint.part(checkpoint.training(), OPTIMISER));
        }
    }
}
