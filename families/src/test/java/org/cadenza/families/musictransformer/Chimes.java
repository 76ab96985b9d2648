package org.cadenza.families.musictransformer;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.cadenza.learning.LabelledItem;
import org.cadenza.learning.UnsuitableException;
import org.cadenza.learning.representation.Codec;
import org.cadenza.learning.representation.TokenLanguage;
import org.cadenza.learning.representation.TokenReader;
import org.cadenza.learning.representation.TokenSequence;
import org.cadenza.learning.representation.Vocabulary;

/** A small language for tests: bars of four beats, on each a pitch or, but on the first, a rest. Two conditions. */
final class Chimes implements Codec<int[], int[]>, TokenLanguage {

    static final int[] CONDITIONS = {2, 1};

    private final Vocabulary vocabulary = new Vocabulary();
    private final Vocabulary.Range pitches = vocabulary.range("pitch", 60, 71);
    private final Vocabulary.Range rest = vocabulary.range("rest", 0, 0);
    private final boolean withLast;

    /** @param withLast whether the last token is a feature, not only a reference */
    Chimes(boolean withLast) {
        this.withLast = withLast;
    }

    /** Tunes that go up and down a chord by rule, with rests. */
    static int[] tune(int length, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] tokens = new int[length];
        int[] chord = {0, 4, 7, 9};
        int root = random.nextInt(12);
        for (int i = 0; i < length; i++) {
            boolean rests = i % 4 != 0 && random.nextInt(4) == 0;
            tokens[i] = rests ? 12 : (root + chord[(i + i / 4) % 4]) % 12;
        }
        return tokens;
    }

    @Override
    public TokenLanguage language() {
        return this;
    }

    @Override
    public List<int[]> encode(LabelledItem<int[]> item) throws UnsuitableException {
        if (item.item().length == 0) {
            throw new UnsuitableException("no chime");
        }
        return List.of(item.item());
    }

    @Override
    public TokenSequence draw(int[] example, int length, SplittableRandom random) {
        int begin = random.nextInt(Math.max(1, example.length - length + 1));
        int[] conditions = TokenSequence.hide(CONDITIONS, 0.3, random);
        return TokenSequence.read(this, conditions, example, begin, Math.min(example.length, begin + length));
    }

    @Override
    public List<TokenSequence> whole(int[] example, int length) {
        return TokenSequence.windows(this, CONDITIONS, example, length);
    }

    @Override
    public double notes(int[] example) {
        return Arrays.stream(example).filter(pitches::has).count();
    }

    @Override
    public String group(int[] example) {
        return example.length > 100 ? "long" : "";
    }

    @Override
    public int edition() {
        return 1;
    }

    @Override
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    @Override
    public int[] featureSizes() {
        return new int[] {3, 2, withLast ? vocabulary.size() + 1 : 1, 5};
    }

    @Override
    public int conditions() {
        return 2;
    }

    @Override
    public Vocabulary.Range pitches() {
        return pitches;
    }

    @Override
    public int references() {
        return 2;
    }

    @Override
    public TokenReader reader(int[] conditions) {
        return new Reader(conditions);
    }

    private final class Reader implements TokenReader {

        private final int[] conditions;
        private int count;
        private int last = -1;
        private int lastPitch = -1;
        private int pitchBefore = -1;

        Reader(int[] conditions) {
            this.conditions = conditions.clone();
        }

        @Override
        public void features(int[] row) {
            row[0] = conditions[0];
            row[1] = conditions[1];
            row[2] = withLast ? last + 1 : 0;
            row[3] = 1 + count % 4;
        }

        @Override
        public void references(int[] row) {
            row[0] = lastPitch;
            row[1] = pitchBefore;
        }

        @Override
        public void allowed(boolean[] mask) {
            Arrays.fill(mask, true);
            mask[rest.first()] = count % 4 != 0;
        }

        @Override
        public void accept(int token) {
            if (token == rest.first() && count % 4 == 0) {
                throw new IllegalArgumentException("rest on the first beat");
            }
            if (pitches.has(token)) {
                pitchBefore = lastPitch;
                lastPitch = token;
            }
            last = token;
            count++;
        }

        @Override
        public boolean complete() {
            return false;
        }
    }
}
