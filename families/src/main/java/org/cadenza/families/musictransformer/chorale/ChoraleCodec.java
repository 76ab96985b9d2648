package org.cadenza.families.musictransformer.chorale;

import java.util.List;
import java.util.SplittableRandom;
import org.cadenza.learning.LabelledItem;
import org.cadenza.learning.UnsuitableException;
import org.cadenza.learning.representation.Codec;
import org.cadenza.learning.representation.TokenSequence;
import org.cadenza.learning.representation.chorale.ChoraleGrid;
import org.cadenza.learning.representation.chorale.Transposition;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.Piece;

/**
 * Chorales to crops and windows of tokens. A crop begins with a soprano and is moved by an interval drawn evenly
 * from those that keep every voice in its range. Held-out chorales are measured with no condition
 * given, not even their length: a note is a token, a rest is a note, and all of them are paid for.
 */
public final class ChoraleCodec implements Codec<Piece, ChoraleExample> {

    private static final int LEAST_STEPS = 16;

    private final ChoraleLanguage language = new ChoraleLanguage();
    private final double hide;

    /** @param hide as in {@link TokenSequence#hideAllOrSome}, 0 to 1 */
    public ChoraleCodec(double hide) {
        this.hide = hide;
    }

    @Override
    public ChoraleLanguage language() {
        return language;
    }

    @Override
    public List<ChoraleExample> encode(LabelledItem<Piece> item) throws UnsuitableException {
        ChoraleGrid grid = ChoraleGrid.of(item.item());
        if (grid.steps() < LEAST_STEPS) {
            throw new UnsuitableException(
                    "it has " + grid.steps() + " sixteenths, expected " + LEAST_STEPS + " or more");
        }
        for (int voice = 0; voice < ChoraleGrid.VOICES; voice++) {
            if (grid.lowest(voice) < language.pitches().min()
                    || grid.highest(voice) > language.pitches().max()) {
                throw new UnsuitableException("its voices reach from " + grid.lowest(voice) + " to "
                        + grid.highest(voice) + ", expected "
                        + language.pitches().min() + " to "
                        + language.pitches().max());
            }
        }
        String key = item.labels().get("key");
        return List.of(new ChoraleExample(grid, key == null ? null : Key.parse(key), Transposition.of(grid)));
    }

    @Override
    public TokenSequence draw(ChoraleExample example, int length, SplittableRandom random) {
        Transposition room = example.room();
        int semitones = random.nextInt(room.down() + room.up() + 1) - room.down();
        int[] stream = language.tokens(example.grid(), semitones);
        int steps = Math.max(1, Math.min(example.grid().steps(), length / ChoraleGrid.VOICES));
        int begin = begin(example.grid().steps(), steps, random) * ChoraleGrid.VOICES;
        int end = Math.min(stream.length, begin + Math.min(length, steps * ChoraleGrid.VOICES));
        int[] conditions = TokenSequence.hideAllOrSome(example.conditions(semitones), hide, random);
        return TokenSequence.read(language, conditions, stream, begin, end);
    }

    /** The centre of a crop is drawn evenly, so that beginnings and endings are not seen more seldom than the rest. */
    private static int begin(int all, int steps, SplittableRandom random) {
        int begin = random.nextInt(all) - steps / 2;
        return Math.max(0, Math.min(all - steps, begin));
    }

    @Override
    public List<TokenSequence> whole(ChoraleExample example, int length) {
        return TokenSequence.windows(
                language, new int[language.conditions()], language.tokens(example.grid(), 0), length);
    }

    @Override
    public double notes(ChoraleExample example) {
        return (double) ChoraleGrid.VOICES * example.grid().steps();
    }

    @Override
    public String group(ChoraleExample example) {
        return "";
    }
}
