package org.cadenza.families.musictransformer.performance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.cadenza.learning.LabelledItem;
import org.cadenza.learning.UnsuitableException;
import org.cadenza.learning.representation.Codec;
import org.cadenza.learning.representation.TokenSequence;
import org.cadenza.music.score.Piece;

/**
 * Performances to crops and windows of tokens. A performance is one example for about every thousand notes, so that long
 * ones are learned from as often as they deserve. A crop is moved by up to three semitones and stretched by one of five
 * factors, both drawn evenly. Held-out performances are measured with no condition given. A note is a key struck.
 */
public final class PerformanceCodec implements Codec<Piece, PerformanceExample> {

    private static final int STROKES_IN_PART = 1000;
    private static final int FARTHEST = 3;
    private static final double[] STRETCHES = {0.95, 0.975, 1, 1.025, 1.05};
    private static final double ENERGETIC = 0.33;

    private final PerformanceLanguage language = new PerformanceLanguage();
    private final PerformanceEvents events = new PerformanceEvents(language);
    private final double hide;

    /** @param hide as in {@link TokenSequence#hideAllOrSome}, 0 to 1 */
    public PerformanceCodec(double hide) {
        this.hide = hide;
    }

    @Override
    public PerformanceLanguage language() {
        return language;
    }

    @Override
    public List<PerformanceExample> encode(LabelledItem<Piece> item) throws UnsuitableException {
        Performance performance = Performance.of(item.item());
        requireLength(performance.end());
        int down = Math.max(0, Math.min(FARTHEST, performance.lowest() - Performance.LOWEST_KEY));
        int up = Math.max(0, Math.min(FARTHEST, Performance.HIGHEST_KEY - performance.highest()));
        int mode = 1 + Arrays.asList("major", "minor").indexOf(item.labels().getOrDefault("mode", ""));
        String arousal = item.labels().get("arousal");
        int energy = arousal == null ? 0 : energy(Double.parseDouble(arousal));
        int parts = Math.max(1, Math.round(performance.strokes().size() / (float) STROKES_IN_PART));
        List<PerformanceExample> examples = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            examples.add(new PerformanceExample(performance, mode, energy, part, parts, down, up));
        }
        return examples;
    }

    /** Even the slowest crop must tell its language how long it is. */
    private static void requireLength(int milliseconds) throws UnsuitableException {
        double most = PerformanceLanguage.MAX_LENGTH * PerformanceLanguage.MOMENT / STRETCHES[STRETCHES.length - 1];
        if (milliseconds > most) {
            throw new UnsuitableException(String.format(
                    Locale.ROOT, "it lasts %.0f minutes, expected %.0f or less", milliseconds / 6e4, most / 6e4));
        }
    }

    /** The energy of an arousal of -1 to 1. */
    static int energy(double arousal) {
        return arousal < -ENERGETIC ? 1 : arousal < ENERGETIC ? 2 : 3;
    }

    @Override
    public TokenSequence draw(PerformanceExample example, int length, SplittableRandom random) {
        int semitones = random.nextInt(example.down() + example.up() + 1) - example.down();
        double stretch = STRETCHES[random.nextInt(STRETCHES.length)];
        int[] stream = events.tokens(example.performance(), semitones, stretch);
        int tokens = Math.min(stream.length, length);
        int centre = example.begin(stream.length)
                + random.nextInt(example.end(stream.length) - example.begin(stream.length));
        int begin = Math.max(0, Math.min(stream.length - tokens, centre - tokens / 2));
        return TokenSequence.read(language, conditions(example, stream, random), stream, begin, begin + tokens);
    }

    private int[] conditions(PerformanceExample example, int[] stream, SplittableRandom random) {
        int[] conditions = {example.mode(), example.energy(), events.length(stream)};
        return TokenSequence.hideAllOrSome(conditions, hide, random);
    }

    @Override
    public List<TokenSequence> whole(PerformanceExample example, int length) {
        int[] stream = events.tokens(example.performance(), 0, 1);
        return TokenSequence.windows(
                language,
                new int[language.conditions()],
                stream,
                example.begin(stream.length),
                example.end(stream.length),
                length);
    }

    @Override
    public double notes(PerformanceExample example) {
        int[] stream = events.tokens(example.performance(), 0, 1);
        return Arrays.stream(stream, example.begin(stream.length), example.end(stream.length))
                .filter(language.noteOns()::has)
                .count();
    }

    @Override
    public String group(PerformanceExample example) {
        return "";
    }
}
