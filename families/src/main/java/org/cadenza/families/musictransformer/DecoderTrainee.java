package org.cadenza.families.musictransformer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.cadenza.learning.Checkpoint;
import org.cadenza.learning.LabelledItem;
import org.cadenza.learning.Metrics;
import org.cadenza.learning.Schedule;
import org.cadenza.learning.Seed;
import org.cadenza.learning.Trainee;
import org.cadenza.learning.UnsuitableException;
import org.cadenza.learning.nn.Adam;
import org.cadenza.learning.nn.AdamW;
import org.cadenza.learning.nn.Device;
import org.cadenza.learning.nn.Ema;
import org.cadenza.learning.nn.Gradients;
import org.cadenza.learning.nn.Losses;
import org.cadenza.learning.nn.Optimizer;
import org.cadenza.learning.nn.Parameters;
import org.cadenza.learning.nn.Randomness;
import org.cadenza.learning.nn.Scope;
import org.cadenza.learning.nn.Tensor;
import org.cadenza.learning.representation.Codec;
import org.cadenza.learning.representation.TokenSequence;
import org.cadenza.learning.training.LearningRate;

/**
 * Teaches a decoder to predict each token from those before it: cross entropy over the tokens that may follow, AdamW,
 * and a moving average of the weights, which is what generates and what is measured.
 *
 * @param <I> the item
 * @param <E> an item as its codec keeps it
 */
final class DecoderTrainee<I, E> implements Trainee<I, E> {

    private static final Adam ADAM = new Adam(0.9, 0.98, 1e-9);
    private static final int WATCHED = 64;
    private static final String RAW = "raw.";
    private static final String OPTIMISER = "optimiser.";

    private final TransformerConfig config;
    private final Codec<I, E> codec;
    private final DecoderNetwork network;
    private final Parameters parameters;
    private final Optimizer optimizer;
    private final Ema average;
    private LearningRate rate;
    private final Repertoire inherited;
    private Repertoire repertoire = Repertoire.none();
    private boolean scheduled;

    /**
     * @param foundation weights to start from, or empty
     * @throws org.cadenza.learning.CheckpointException if the foundation's weights have other names or shapes
     */
    DecoderTrainee(TransformerConfig config, Codec<I, E> codec, Seed seed, Optional<Checkpoint> foundation) {
        this.config = config;
        this.codec = codec;
        Parameters.Builder builder = new Parameters.Builder();
        network = new DecoderNetwork(config.network(), codec.language(), builder);
        parameters = builder.build(seed.branch("network"), Device.standard());
        foundation.ifPresent(this::start);
        optimizer = new Optimizer(new AdamW(ADAM, config.regularization().weightDecay()), parameters);
        average = new Ema(parameters);
        rate = rate(config.course().steps());
        inherited = foundation.map(Repertoire::of).orElse(Repertoire.none());
    }

    private void start(Checkpoint foundation) {
        Spoken.of(codec.language()).check(foundation);
        parameters.restore(foundation.weights());
    }

    private LearningRate rate(long steps) {
        double peak = config.optimization().peak();
        long warmUp = Math.min(config.optimization().warmUp(), steps - 1);
        return new LearningRate.WarmupCosine(
                peak, warmUp, steps, peak * config.optimization().finalFraction());
    }

    @Override
    public List<E> encode(LabelledItem<I> item) throws UnsuitableException {
        List<E> examples = codec.encode(item);
        if (!scheduled) {
            for (E example : examples) {
                repertoire = repertoire.with(codec.group(example));
            }
        }
        return examples;
    }

    @Override
    public Schedule schedule(int examples, OptionalLong steps) {
        scheduled = true;
        Schedule.requireExamples(examples, config.course().leastExamples());
        Schedule schedule =
                new Schedule(config.course().batchSize(), config.course().steps()).ordered(steps);
        rate = rate(schedule.steps());
        return config.course().measureEvery() == 0
                ? schedule
                : schedule.watched(new Schedule.Watch(
                        config.course().measureEvery(), WATCHED, config.course().patience()));
    }

    @Override
    public double weight(E example) {
        return repertoire.weight(codec.group(example), config.course().balance());
    }

    @Override
    public Metrics step(List<E> batch, Seed seed) {
        List<TokenSequence> crops = crops(batch, seed.branch("crop"));
        int tokens = crops.stream().mapToInt(TokenSequence::length).sum();
        Randomness.seed(seed.branch("dropout"));
        parameters.zeroGradients();
        double loss = 0;
        for (List<TokenSequence> portion : portions(crops)) {
            loss += learn(Batch.of(portion, codec.language()), tokens);
        }
        double norm = parameters.clipByNorm(config.optimization().clipNorm());
        double now = rate.at(optimizer.steps());
        if (Double.isFinite(loss) && Double.isFinite(norm)) {
            optimizer.step(now);
            average.update(decay());
        }
        return Metrics.of(Surprise.LOSS, loss)
                .and("learning rate", now)
                .and("gradient norm", norm)
                .and("tokens", tokens);
    }

    private List<TokenSequence> crops(List<E> batch, Seed seed) {
        List<TokenSequence> crops = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            crops.add(codec.draw(
                    batch.get(i), config.network().context(), seed.at(i).random()));
        }
        return crops;
    }

    /** The crops sorted by length, so that little is padded, and dealt out evenly. */
    private List<List<TokenSequence>> portions(List<TokenSequence> crops) {
        List<TokenSequence> sorted = new ArrayList<>(crops);
        sorted.sort(Comparator.comparingInt(TokenSequence::length));
        int count = Math.min(config.course().portions(), crops.size());
        List<List<TokenSequence>> portions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            portions.add(sorted.subList(i * crops.size() / count, (i + 1) * crops.size() / count));
        }
        return portions;
    }

    /** Adds the gradient of a portion's part of the mean over {@code tokens} tokens. @return that part */
    private double learn(Batch batch, int tokens) {
        try (Scope scope = new Scope()) {
            Tensor cost = cost(batch, config.regularization().dropout()).sum().times(1.0 / tokens);
            cost.backward();
            return cost.item();
        }
    }

    /** Nats for each scored token. */
    private Tensor cost(Batch batch, double dropout) {
        return Losses.crossEntropyEach(
                network.logits(batch, dropout), Tensor.of(batch.tokens(), batch.tokens().length));
    }

    /** Averages over few steps while there were only few, so that the start is soon forgotten. */
    private double decay() {
        double steps = optimizer.steps();
        return Math.min(config.optimization().averageDecay(), steps / (steps + 10));
    }

    @Override
    public Metrics evaluate(List<E> heldOut) {
        Surprise surprise = new Surprise(codec.language().vocabulary());
        average.swap();
        try {
            for (E example : heldOut) {
                measure(example, surprise);
            }
        } finally {
            average.swap();
        }
        return surprise.metrics();
    }

    private void measure(E example, Surprise surprise) {
        String genre = codec.group(example);
        surprise.addNotes(codec.notes(example), genre);
        for (TokenSequence window : codec.whole(example, config.network().context())) {
            Batch batch = Batch.of(List.of(window), codec.language());
            try (Scope scope = new Scope()) {
                float[] cost = Gradients.without(() -> cost(batch, 0)).floats();
                surprise.add(batch.tokens(), cost, genre);
            }
        }
    }

    @Override
    public void save(Checkpoint.Draft draft) {
        Spoken.of(codec.language()).save(draft);
        repertoire.max(inherited).save(draft);
        average.save().forEach(draft::weight);
        parameters.save().forEach((name, array) -> draft.training(RAW + name, array));
        optimizer.save().forEach((name, array) -> draft.training(OPTIMISER + name, array));
    }

    @Override
    public void restore(Checkpoint checkpoint) {
        Spoken.of(codec.language()).check(checkpoint);
        average.restore(checkpoint.weights());
        if (!scheduled) {
            repertoire = Repertoire.of(checkpoint);
        }
        if (checkpoint.training().isEmpty()) {
            parameters.restore(checkpoint.weights());
            return;
        }
        parameters.restore(Checkpoint.part(checkpoint.training(), RAW));
        optimizer.restore(Checkpoint.part(checkpoint.training(), OPTIMISER));
    }
}
