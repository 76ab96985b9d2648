package org.cadenza.families.charrnn;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.cadenza.families.charrnn.CharRnnConfig.Cell;
import org.cadenza.families.charrnn.CharRnnConfig.Rule;
import org.cadenza.learning.Array;
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
import org.cadenza.learning.nn.Losses;
import org.cadenza.learning.nn.Optimizer;
import org.cadenza.learning.nn.Parameters;
import org.cadenza.learning.nn.Randomness;
import org.cadenza.learning.nn.RmsProp;
import org.cadenza.learning.nn.Scope;
import org.cadenza.learning.nn.Tensor;
import org.cadenza.music.text.Text;

/**
 * Teaches a network to foretell each character of one long text, all texts one after another. What a step learns from
 * follows from the text and the number of the step, not from the examples that the loop hands out: a recurrent network reads
 * on where the last step ended, an attention network reads anywhere.
 */
final class CharRnnTrainee implements Trainee<Text, Passage> {

    private static final Adam ADAM = new Adam(0.9, 0.99, 1e-8);
    private static final RmsProp RMSPROP = new RmsProp(0.95, 1e-8);
    private static final int MEASURED = 2048;
    private static final int WATCHED = 48;
    private static final String RAW = "raw.";
    private static final String OPTIMISER = "optimiser.";
    private static final String MEMORY = "memory.";

    private final CharRnnConfig config;
    private final Seed seed;
    private final boolean attentive;
    private IntStream.Builder gathered = IntStream.builder();
    private Alphabet alphabet;
    private Lanes lanes;
    private Rate rate;
    private CharNetwork network;
    private Parameters parameters;
    private Optimizer optimizer;
    private Ema average;
    private float[][] memory = CharNetwork.BLANK;

    CharRnnTrainee(CharRnnConfig config, Seed seed) {
        this.config = config;
        this.seed = seed;
        this.attentive = config.network().cell() == Cell.ATTENTION;
    }

    @Override
    public List<Passage> encode(LabelledItem<Text> item) throws UnsuitableException {
        int[] codePoints = item.item().content().codePoints().toArray();
        if (codePoints.length < 2) {
            throw new UnsuitableException("has " + codePoints.length + " characters, expected 2 or more");
        }
        if (gathered != null) {
            for (int codePoint : codePoints) {
                gathered.add(codePoint);
            }
        }
        return Passage.of(codePoints, MEASURED);
    }

    @Override
    public Schedule schedule(int examples, OptionalLong ordered) {
        int[] text = gathered.build().toArray();
        gathered = null;
        alphabet = Alphabet.of(text);
        CharRnnConfig.Course course = config.course();
        lanes = new Lanes(alphabet.numbers(text), course.lanes(), course.length());
        build();
        long steps = course.steps() == 0 ? course.epochs() * lanes.perEpoch() : course.steps();
        Schedule schedule = new Schedule(course.lanes(), steps).ordered(ordered);
        rate = new Rate(config.descent(), schedule.steps(), lanes.perEpoch());
        return course.measureEvery() == 0
                ? schedule
                : schedule.watched(new Schedule.Watch(course.measureEvery(), WATCHED, 0));
    }

    private void build() {
        Parameters.Builder builder = new Parameters.Builder();
        network = CharNetwork.of(config, alphabet.size(), builder);
        parameters = builder.build(seed.branch("network"), Device.standard());
        boolean adam = config.descent().rule() == Rule.ADAMW;
        optimizer = new Optimizer(adam ? new AdamW(ADAM, config.descent().weightDecay()) : RMSPROP, parameters);
        average = new Ema(parameters);
    }

    @Override
    public Metrics step(List<Passage> batch, Seed own) {
        long step = optimizer.steps();
        Lanes.Portion portion = attentive ? lanes.anywhere(own.branch("places")) : lanes.onwards(step);
        Randomness.seed(own.branch("dropout"));
        parameters.zeroGradients();
        double loss = learn(portion);
        double norm = limitGradient();
        double now = rate.at(step);
        if (Double.isFinite(loss) && Double.isFinite(norm)) {
            optimizer.step(now);
            average.update(Math.min(config.descent().average(), step / (step + 10.0)));
        }
        return Metrics.of("loss", loss)
                .and("learning rate", now)
                .and("gradient norm", norm)
                .and("tokens", config.characters());
    }

    private double learn(Lanes.Portion portion) {
        try (Scope scope = new Scope()) {
            CharNetwork.Reading reading = network.read(
                    portion.read(),
                    config.course().lanes(),
                    memory,
                    config.network().dropout());
            Tensor following = Tensor.of(portion.following(), portion.following().length);
            Tensor cost = Losses.crossEntropy(reading.logits(), following);
            cost.backward();
            memory = reading.memory();
            return cost.item();
        }
    }

    /** As the rule limits it; char-rnn's gradient is the sum over the steps of a sequence. @return its norm before */
    private double limitGradient() {
        double limit = config.descent().limit();
        if (config.descent().rule() == Rule.ADAMW) {
            return parameters.clipByNorm(limit);
        }
        double norm = parameters.gradientNorm();
        parameters.scaleGradients(config.course().length());
        parameters.clipEach(limit);
        return norm;
    }

    @Override
    public Metrics evaluate(List<Passage> heldOut) {
        Surprise surprise = new Surprise(network, alphabet);
        List<Passage> passages = attentive
                ? heldOut.stream()
                        .flatMap(passage -> passage.windows(config.course().length()).stream())
                        .toList()
                : heldOut;
        average.swap();
        try {
            return surprise.at(passages);
        } finally {
            average.swap();
        }
    }

    @Override
    public void save(Checkpoint.Draft draft) {
        alphabet.save(draft);
        average.save().forEach(draft::weight);
        parameters.save().forEach((name, array) -> draft.training(RAW + name, array));
        optimizer.save().forEach((name, array) -> draft.training(OPTIMISER + name, array));
        for (int i = 0; i < memory.length; i++) {
            draft.training(MEMORY + i, Array.of(memory[i]));
        }
    }

    @Override
    public void restore(Checkpoint checkpoint) {
        alphabet = Alphabet.of(checkpoint);
        build();
        average.restore(checkpoint.weights());
        Map<String, Array> training = checkpoint.training();
        if (training.isEmpty()) {
            parameters.restore(checkpoint.weights());
            return;
        }
        parameters.restore(Checkpoint.part(training, RAW));
        optimizer.restore(Checkpoint.part(training, OPTIMISER));
        memory = Checkpoint.part(training, MEMORY).values().stream()
                .map(Array::floats)
                .toArray(float[][]::new);
    }
}
