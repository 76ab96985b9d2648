package org.cadenza.families;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.cadenza.learning.Checkpoint;
import org.cadenza.learning.CheckpointException;
import org.cadenza.learning.CheckpointFolder;
import org.cadenza.learning.Classifier;
import org.cadenza.learning.ClassifierFamily;
import org.cadenza.learning.Generator;
import org.cadenza.learning.GeneratorFamily;
import org.cadenza.learning.Json;
import org.cadenza.learning.LabelledItem;
import org.cadenza.learning.Metrics;
import org.cadenza.learning.ModelCard;
import org.cadenza.learning.ModelFamily;
import org.cadenza.learning.Presets;
import org.cadenza.learning.Seed;
import org.cadenza.learning.Settings;
import org.cadenza.learning.Trainee;
import org.cadenza.learning.UnsuitableException;
import org.cadenza.learning.nn.Threads;
import org.cadenza.learning.training.Training;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every family must keep, run with its preset {@code tiny} over every line of {@link Families}. */
class FamilyContractTest {

    private static final Map<String, Checkpoint> TRAINED = new TreeMap<>();

    @TempDir
    Path folder;

    /** More threads than the small tensors of {@code tiny} need only wait for each other. */
    @BeforeAll
    static void useOneThread() {
        Threads.use(1);
    }

    static List<ModelFamily<?, ?>> families() {
        return Families.all();
    }

    static List<GeneratorFamily<?, ?>> generators() {
        List<GeneratorFamily<?, ?>> generators = new ArrayList<>();
        for (ModelFamily<?, ?> family : Families.all()) {
            if (family instanceof GeneratorFamily<?, ?> generator) {
                generators.add(generator);
            }
        }
        return generators;
    }

    static List<ClassifierFamily<?, ?>> classifiers() {
        List<ClassifierFamily<?, ?>> classifiers = new ArrayList<>();
        for (ModelFamily<?, ?> family : Families.all()) {
            if (family instanceof ClassifierFamily<?, ?> classifier) {
                classifiers.add(classifier);
            }
        }
        return classifiers;
    }

    @ParameterizedTest
    @MethodSource("families")
    void family_isNamedLikeItsPackage(ModelFamily<?, ?> family) {
        String place = family.getClass().getPackageName();
        assertThat(family.name().replace("-", "")).startsWith(place.substring(place.lastIndexOf('.') + 1));
        assertThat(Families.named(family.name())).isSameAs(family);
    }

    @ParameterizedTest
    @MethodSource("families")
    <I, C extends Record> void config_asJsonAndBack_isEqual(ModelFamily<I, C> family) {
        for (Presets.Preset<C> preset : family.presets().all()) {
            Class<?> type = preset.config().getClass();
            assertThat((Object) Json.read(Json.write(preset.config()), type, "config"))
                    .isEqualTo(preset.config());
        }
    }

    /**
     * A learner that cannot learn one batch by heart has a fault in its step. Players against each other have no loss that
     * must fall: what they make must come near the batch, by their own measure.
     */
    @ParameterizedTest
    @MethodSource("families")
    <I, C extends Record> void batch_learnedAgainAndAgain_isLearnedByHeart(ModelFamily<I, C> family) {
        try (Trainee<I, ?> trainee = family.trainee(tiny(family).config(), new Seed(1), Optional.empty())) {
            overfit(trainee, ItemKind.of(family).items().subList(0, 4));
        }
    }

    private static <I, E> void overfit(Trainee<I, E> trainee, List<LabelledItem<I>> items) {
        List<E> batch = new ArrayList<>();
        for (LabelledItem<I> item : items) {
            try {
                batch.addAll(trainee.encode(item));
            } catch (UnsuitableException e) {
                throw new AssertionError(item.name(), e);
            }
        }
        trainee.schedule(batch.size(), OptionalLong.empty());
        double unlearned = trainee.evaluate(batch).values().values().iterator().next();
        Metrics first = trainee.step(batch, new Seed(0));
        Metrics last = first;
        for (int step = 1; step < 150; step++) {
            last = trainee.step(batch, new Seed(step));
        }
        if (first.values().containsKey("loss")) {
            assertThat(last.values().get("loss")).isLessThan(first.values().get("loss") / 3);
        } else {
            assertThat(trainee.evaluate(batch).values().values().iterator().next())
                    .isLessThan(unlearned / 3);
        }
    }

    @ParameterizedTest
    @MethodSource("families")
    <I, C extends Record> void training_stoppedSavedLoadedAndResumed_isBitIdenticalToGoingOn(ModelFamily<I, C> family)
            throws IOException {
        Checkpoint unbroken = trained(family);
        CheckpointFolder.write(folder.resolve("stopped"), train(family, 1, Optional.empty()));
        Checkpoint resumed = train(family, -1, Optional.of(CheckpointFolder.read(folder.resolve("stopped"))));
        assertThat(resumed.card().steps()).isEqualTo(unbroken.card().steps()).isGreaterThan(1);
        assertThat(resumed.documents()).isEqualTo(unbroken.documents());
        assertThat(resumed.weights()).isEqualTo(unbroken.weights());
        assertThat(resumed.training()).isEqualTo(unbroken.training());
        assertThat(resumed.card().heldOut()).isEqualTo(unbroken.card().heldOut());
    }

    @ParameterizedTest
    @MethodSource("generators")
    <I, C extends Record> void request_ofTheSameSeed_givesTheSameItem(GeneratorFamily<I, C> family) {
        try (Generator<I> one = generator(family);
                Generator<I> other = generator(family)) {
            I first = generate(one, Settings.none(), Optional.empty(), 11);
            assertThat(generate(one, Settings.none(), Optional.empty(), 11)).isEqualTo(first);
            assertThat(generate(other, Settings.none(), Optional.empty(), 11)).isEqualTo(first);
            assertThat(generate(one, Settings.none(), Optional.empty(), 12)).isNotEqualTo(first);
        }
    }

    @ParameterizedTest
    @MethodSource("generators")
    <I, C extends Record> void length_thatIsAskedFor_isHonoured(GeneratorFamily<I, C> family) {
        ItemKind<I> kind = ItemKind.of(family);
        try (Generator<I> generator = generator(family)) {
            for (int seed = 0; seed < 10; seed++) {
                kind.assertLength(generate(generator, kind.settings(), Optional.empty(), seed));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("generators")
    <I, C extends Record> void primer_isKeptAndGoneOnFrom(GeneratorFamily<I, C> family) {
        ItemKind<I> kind = ItemKind.of(family);
        try (Generator<I> generator = generator(family)) {
            for (int seed = 0; seed < 10; seed++) {
                I item = generate(generator, kind.settings(), Optional.of(kind.primer()), seed);
                kind.assertBeginsWith(item, kind.primer());
                kind.assertLength(item);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("generators")
    <I, C extends Record> void generating_thatIsCancelled_stops(GeneratorFamily<I, C> family) {
        Generator.Listener<I> impatient = new Generator.Listener<>() {
            @Override
            public void progress(double fraction) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        try (Generator<I> generator = generator(family)) {
            Generator.Request<I> request = new Generator.Request<>(Settings.none(), Optional.empty(), new Seed(1));
            assertThatThrownBy(() -> generator.generate(request, impatient)).isInstanceOf(CancellationException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("generators")
    <I, C extends Record> void checkpoint_ofAnotherFamily_isRefused(GeneratorFamily<I, C> family) {
        Checkpoint own = trained(family);
        ModelCard card = own.card();
        Checkpoint foreign = new Checkpoint(
                new ModelCard(
                        "foreign",
                        card.preset(),
                        1,
                        card.version(),
                        1,
                        1,
                        card.data(),
                        card.heldOut(),
                        card.notes(),
                        List.of()),
                own.documents(),
                own.weights(),
                own.training());
        assertThatThrownBy(() -> family.generator(foreign))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("foreign");
    }

    /** {@link GoldenCheckpoints} makes these, once for each release. */
    @ParameterizedTest
    @MethodSource("generators")
    <I, C extends Record> void checkpoint_ofTheLastRelease_stillLoads(GeneratorFamily<I, C> family)
            throws URISyntaxException {
        String name = "/checkpoints/" + family.name();
        assertThat(FamilyContractTest.class.getResource(name)).isNotNull();
        Path golden = Path.of(FamilyContractTest.class.getResource(name).toURI());
        ItemKind<I> kind = ItemKind.of(family);
        try (Generator<I> generator = family.generator(CheckpointFolder.read(golden))) {
            kind.assertLength(generate(generator, kind.settings(), Optional.empty(), 1));
        }
    }

    @ParameterizedTest
    @MethodSource("classifiers")
    <I, C extends Record> void judgement_isOfTheClassesAndSure_ofWhatWasLearned(ClassifierFamily<I, C> family) {
        try (Classifier<I> classifier = family.classifier(trained(family).published())) {
            int right = 0;
            List<LabelledItem<I>> items = ItemKind.of(family).items();
            for (LabelledItem<I> item : items) {
                Map<String, Double> judged = classifier.classify(item.item());
                assertThat(judged.values().stream()
                                .mapToDouble(Double::doubleValue)
                                .sum())
                        .isCloseTo(1, within(1e-5));
                assertThat(classifier.classify(item.item())).isEqualTo(judged);
                String likeliest = Collections.max(judged.entrySet(), Map.Entry.comparingByValue())
                        .getKey();
                right += likeliest.equals(item.labels().get("genre")) ? 1 : 0;
            }
            assertThat(right).isGreaterThan(items.size() * 3 / 4);
        }
    }

    @ParameterizedTest
    @MethodSource("classifiers")
    <I, C extends Record> void classifier_ofAnotherFamily_isRefused(ClassifierFamily<I, C> family) {
        Checkpoint foreign = trained(Families.named("markov"));
        assertThatThrownBy(() -> family.classifier(foreign))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("markov");
    }

    /** {@link GoldenCheckpoints} makes these, once for each release. */
    @ParameterizedTest
    @MethodSource("classifiers")
    <I, C extends Record> void classifier_ofTheLastRelease_stillLoads(ClassifierFamily<I, C> family)
            throws URISyntaxException {
        Path golden = Path.of(FamilyContractTest.class
                .getResource("/checkpoints/" + family.name())
                .toURI());
        try (Classifier<I> classifier = family.classifier(CheckpointFolder.read(golden))) {
            assertThat(classifier.classify(ItemKind.of(family).items().get(0).item()))
                    .isNotEmpty();
        }
    }

    private static <C extends Record> Presets.Preset<C> tiny(ModelFamily<?, C> family) {
        return family.presets().named(Presets.TINY);
    }

    private static <I> Generator<I> generator(GeneratorFamily<I, ?> family) {
        return family.generator(trained(family).published());
    }

    /** The family's {@code tiny}, trained to the end once for all tests. */
    private static Checkpoint trained(ModelFamily<?, ?> family) {
        Checkpoint known = TRAINED.get(family.name());
        if (known == null) {
            known = train(family, -1, Optional.empty());
            TRAINED.put(family.name(), known);
        }
        return known;
    }

    private static <I> I generate(Generator<I> generator, Settings settings, Optional<I> primer, long seed) {
        return generator.generate(new Generator.Request<>(settings, primer, new Seed(seed)), Generator.Listener.none());
    }

    /** Trains {@code tiny}; stops after {@code cut} steps unless that is negative. */
    static <I, C extends Record> Checkpoint train(ModelFamily<I, C> family, long cut, Optional<Checkpoint> from) {
        List<LabelledItem<I>> items = ItemKind.of(family).items();
        int held = items.size() / 10;
        long[] steps = {0};
        Training.Listener listener = new Training.Listener() {
            @Override
            public void step(long step, long all, Metrics metrics) {
                steps[0] = step;
            }

            @Override
            public boolean cancelled() {
                return steps[0] == cut;
            }
        };
        return new Training<>(
                        new Training.Task<>(family, tiny(family), new Seed(3), "0.1.0", Optional.empty(), 1000),
                        new Training.Material<>(items.subList(held, items.size()), items.subList(0, held), List.of()),
                        listener)
                .run(from)
                .checkpoint();
    }
}
