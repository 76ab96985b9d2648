package org.cadenza.families.musictransformer.leadsheet;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.cadenza.learning.LabelledItem;
import org.cadenza.learning.UnsuitableException;
import org.cadenza.learning.representation.Codec;
import org.cadenza.learning.representation.TokenLanguage;
import org.cadenza.learning.representation.TokenSequence;
import org.cadenza.learning.representation.song.Song;
import org.cadenza.learning.representation.song.SongRepresentation;
import org.cadenza.music.analysis.MoodEstimator;
import org.cadenza.music.score.Genre;
import org.cadenza.music.score.LeadSheet;

/**
 * Lead sheets as tokens to learn from. Nothing is transposed, as every key is the same tokens. A note is a note that
 * begins or a chord symbol.
 */
public final class LeadSheetCodec implements Codec<LeadSheet, Example> {

    private final double hide;

    /** @param hide probability that a crop hides some of its conditions */
    public LeadSheetCodec(double hide) {
        this.hide = hide;
    }

    @Override
    public TokenLanguage language() {
        return LeadSheetLanguage.standard();
    }

    /** The mood is what the sheet sounds like; a tempo counts only where the labels say that one was stated. */
    @Override
    public List<Example> encode(LabelledItem<LeadSheet> item) throws UnsuitableException {
        LeadSheet sheet = item.item();
        Genre genre = Genre.find(item.labels().getOrDefault("genre", "")).orElse(null);
        Song song = SongRepresentation.encode(sheet, genre);
        if (!song.hasMelody() && !song.hasChords()) {
            throw new UnsuitableException("it has neither notes nor chords");
        }
        Optional<Double> bpm = item.labels().containsKey("tempo") ? Optional.of(sheet.bpm()) : Optional.empty();
        int[] conditions = Conditions.of(
                genre, MoodEstimator.estimate(sheet), bpm, song.grid().meter(), song.key());
        return List.of(Example.of(song, conditions));
    }

    /** Begins at a bar line; the features know all bars before it. */
    @Override
    public TokenSequence draw(Example example, int length, SplittableRandom random) {
        int[] conditions = TokenSequence.hide(example.conditions(), hide, random);
        int[] tokens = example.tokens();
        int begin = 0;
        if (tokens.length > length) {
            int[] starts = example.barStarts();
            int last = Arrays.binarySearch(starts, tokens.length - length);
            int choices = 1 + Math.min(starts.length - 1, last >= 0 ? last : -1 - last);
            begin = starts[random.nextInt(choices)];
        }
        int end = Math.min(tokens.length, begin + length);
        return TokenSequence.read(example.language(), conditions, tokens, begin, end);
    }

    /** Mood and tempo are not given: they are read from the sheet itself, and other models are not told them. */
    @Override
    public List<TokenSequence> whole(Example example, int length) {
        int[] conditions = example.conditions().clone();
        for (Feature told : List.of(Feature.VALENCE, Feature.AROUSAL, Feature.TENSION, Feature.TEMPO)) {
            conditions[told.ordinal()] = 0;
        }
        return TokenSequence.windows(example.language(), conditions, example.tokens(), length);
    }

    @Override
    public double notes(Example example) {
        return example.notes();
    }

    @Override
    public String group(Example example) {
        return example.genre();
    }
}
