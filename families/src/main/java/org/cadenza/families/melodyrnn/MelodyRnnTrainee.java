package org.cadenza.families.melodyrnn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.cadenza.families.melodyrnn.LineBatch.Stretch;
import org.cadenza.learning.Checkpoint;
import org.cadenza.learning.LabelledItem;
import org.cadenza.learning.Metrics;
import org.cadenza.learning.Schedule;
import org.cadenza.learning.Seed;
import org.cadenza.learning.Trainee;
import org.cadenza.learning.UnsuitableException;
import org.cadenza.learning.nn.Adam;
import org.cadenza.learning.nn.Device;
import org.cadenza.learning.nn.Ema;
import org.cadenza.learning.nn.Gradients;
import org.cadenza.learning.nn.Losses;
import org.cadenza.learning.nn.Optimizer;
import org.cadenza.learning.nn.Parameters;
import org.cadenza.learning.nn.Randomness;
import org.cadenza.learning.nn.Scope;
import org.cadenza.learning.nn.Tensor;
import org.cadenza.learning.training.LearningRate;
import org.cadenza.music.score.Piece;

/** Teaches a recurrent network to foretell each event of a line from those before it. */
final class MelodyRnnTrainee implements Trainee<Piece, EventLine> {

    private static final Adam ADAM = new Adam(0.9, 0.999, 1e-8);
    private static final int WATCHED = 256;
    private static final int MEASURED_TOGETHER = 16;
    private static final String RAW = "raw.";
    private static final String OPTIMISER = "optimiser.";

    private final MelodyRnnConfig config;
    private final LineEncoding encoding;
    private final MelodyNetwork network;
    private final Parameters parameters;
    private final Optimizer optimizer;
    private final Ema average;
    private final Beginnings beginnings = new Beginnings();
    private final Alphabet alphabet;
    private final CountedEvents counted;
    private LearningRate rate;
    private boolean scheduled;

    /** @param foundation weights to start from, or empty */
    MelodyRnnTrainee(MelodyRnnConfig config, Seed seed, Optional<Checkpoint> foundation) {
        this.config = config;
        encoding = config.lines();
        alphabet = config.drums() ? Alphabet.drums() : Alphabet.of(config.register());
        counted = new CountedEvents(alphabet);
        Parameters.Builder builder = new Parameters.Builder();
        network = new MelodyNetwork(config, builder);
        parameters = builder.build(seed.branch("network"), Device.standard());
        foundation.ifPresent(checkpoint -> parameters.restore(checkpoint.weights()));
        optimizer = new Optimizer(ADAM, parameters);
        average = new Ema(parameters);
        rate = rate(config.course().steps());
    }

    private LearningRate rate(long steps) {
        double peak = config.optimization().rate();
        return new LearningRate.WarmupCosine(
                peak, 0, steps, peak * config.optimization().last());
    }

    @Override
    public List<EventLine> encode(LabelledItem<Piece> item) throws UnsuitableException {
        Extraction extraction = config.extract(item.item());
        if (extraction.lines().isEmpty()) {
            throw new UnsuitableException(extraction.reason(config.drums() ? "drumming" : "melody"));
        }
        List<EventLine> lines = extraction.lines().stream()
                .map(line -> config.drums() ? line : config.register().squashed(line))
                .toList();
        if (!scheduled) {
            lines.forEach(beginnings::add);
            lines.forEach(counted::count);
        }
        return lines;
    }

    @Override
    public Schedule schedule(int examples, OptionalLong steps) {
        scheduled = true;
        MelodyRnnConfig.Course course = config.course();
        Schedule schedule = new Schedule(course.batchSize(), course.steps()).ordered(steps);
        rate = rate(schedule.steps());
        return course.measureEvery() == 0
                ? schedule
                : schedule.watched(new Schedule.Watch(course.measureEvery(), WATCHED, course.patience()));
    }

    @Override
    public Metrics step(List<EventLine> batch, Seed seed) {
        List<Stretch> stretches = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            stretches.add(stretch(batch.get(i), seed.branch("stretch").at(i)));
        }
        int events = stretches.stream().mapToInt(Stretch::steps).sum();
        Randomness.seed(seed.branch("dropout"));
        parameters.zeroGradients();
        double loss = 0;
        for (List<Stretch> portion : portions(stretches)) {
            loss += learn(LineBatch.of(portion, encoding), events);
        }
        double norm = parameters.clipByNorm(config.optimization().limit());
        if (Double.isFinite(loss) && Double.isFinite(norm)) {
            optimizer.step(rate.at(optimizer.steps()));
            average.update(decay());
        }
        return Metrics.of("loss", loss).and("gradient norm", norm).and("tokens", events);
    }

    /** What is learned from a line this time. */
    private Stretch stretch(EventLine line, Seed seed) {
        SplittableRandom random = seed.random();
        int most = config.course().transposition();
        EventLine moved = most == 0 ? line : config.register().moved(line, random.nextInt(2 * most + 1) - most);
        Traits known = Traits.of(moved).partly(seed.branch("known").random());
        int window = config.course().window();
        if (window == 0 || line.length() - 1 <= window) {
            return new Stretch(moved, 0, line.length() - 1, known);
        }
        int bars = (line.length() - 2) / line.stepsPerBar() + 1;
        int from = random.nextInt(bars) * line.stepsPerBar();
        return new Stretch(moved, from, Math.min(window, line.length() - 1 - from), known);
    }

    /** Sorted by length, so that little is padded, and dealt out evenly. */
    private List<List<Stretch>> portions(List<Stretch> stretches) {
        List<Stretch> sorted = new ArrayList<>(stretches);
        sorted.sort(Comparator.comparingInt(Stretch::steps));
        int count = Math.min(config.course().portions(), sorted.size());
        List<List<Stretch>> portions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            portions.add(sorted.subList(i * sorted.size() / count, (i + 1) * sorted.size() / count));
        }
        return portions;
    }

    /** Adds the gradient of a portion's part of the mean over {@code events} events. @return that part */
    private double learn(LineBatch batch, int events) {
        try (Scope scope = new Scope()) {
            Tensor logits = logits(batch, config.optimization().dropout());
            Tensor labels = Tensor.of(batch.labels(), batch.labels().length).to(Device.standard());
            Tensor cost = Losses.crossEntropyEach(logits, labels).sum().times(1.0 / events);
            cost.backward();
            return cost.item();
        }
    }

    /** [lines x steps, classes]. */
    private Tensor logits(LineBatch batch, double dropout) {
        Tensor inputs = Tensor.of(batch.inputs(), batch.lines(), batch.steps(), encoding.inputs())
                .to(Device.standard());
        return network.logits(inputs, dropout).reshape(-1, encoding.classes());
    }

    private double decay() {
        double steps = optimizer.steps();
        return Math.min(config.optimization().average(), steps / (steps + 10));
    }

    @Override
    public Metrics evaluate(List<EventLine> heldOut) {
        List<EventLine> sorted = new ArrayList<>(heldOut);
        sorted.sort(Comparator.comparingInt(EventLine::length));
        Accuracy accuracy = new Accuracy(encoding, counted, alphabet);
        average.swap();
        try {
            for (int from = 0; from < sorted.size(); from += MEASURED_TOGETHER) {
                measure(sorted.subList(from, Math.min(sorted.size(), from + MEASURED_TOGETHER)), accuracy);
            }
        } finally {
            average.swap();
        }
        return accuracy.metrics();
    }

    private void measure(List<EventLine> lines, Accuracy accuracy) {
        LineBatch batch = LineBatch.of(lines.stream().map(Stretch::whole).toList(), encoding);
        try (Scope scope = new Scope()) {
            float[] logs =
                    Gradients.without(() -> logits(batch, 0).logSoftmax(1)).floats();
            for (int i = 0; i < lines.size(); i++) {
                accuracy.add(lines.get(i), logs, i * batch.steps() * encoding.classes());
            }
        }
    }

    @Override
    public void save(Checkpoint.Draft draft) {
        beginnings.save(draft);
        average.save().forEach(draft::weight);
        parameters.save().forEach((name, array) -> draft.training(RAW + name, array));
        optimizer.save().forEach((name, array) -> draft.training(OPTIMISER + name, array));
    }

    @Override
    public void restore(Checkpoint checkpoint) {
        average.restore(checkpoint.weights());
        if (checkpoint.training().isEmpty()) {
            parameters.restore(checkpoint.weights());
            return;
        }
        parameters.restore(Checkpoint.part(checkpoint.training(), RAW));
        optimizer.restore(Checkpoint.part(checkpoint.training(), OPTIMISER));
    }
}
