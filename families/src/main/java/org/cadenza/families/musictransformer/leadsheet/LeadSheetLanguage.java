package org.cadenza.families.musictransformer.leadsheet;

import org.cadenza.learning.representation.TokenLanguage;
import org.cadenza.learning.representation.Vocabulary;

/**
 * Lead sheets as a stream of tokens; see the package. What is given before the first token besides the conditions, the
 * meter and the number of bars above all, is fixed in the language of each song: {@link #within}.
 */
public final class LeadSheetLanguage implements TokenLanguage {

    private static final int REFERENCES = 6;

    private final Frame frame;

    private LeadSheetLanguage(Frame frame) {
        this.frame = frame;
    }

    /** The language of songs of 32 bars in 4/4, for all that does not depend on the song. */
    public static LeadSheetLanguage standard() {
        return new LeadSheetLanguage(Frame.standard());
    }

    /** The same language for songs within {@code frame}. */
    static LeadSheetLanguage within(Frame frame) {
        return new LeadSheetLanguage(frame);
    }

    @Override
    public int edition() {
        return 1;
    }

    @Override
    public Vocabulary vocabulary() {
        return Tokens.VOCABULARY;
    }

    @Override
    public int[] featureSizes() {
        return Feature.sizes();
    }

    @Override
    public int conditions() {
        return Feature.CONDITIONS;
    }

    @Override
    public Vocabulary.Range pitches() {
        return Tokens.PITCH;
    }

    /**
     * The last pitch, the echoed one, the echoed one moved like the note before it, the pitch before the last, and the
     * roots that sound and come next, in the octave of the last pitch.
     */
    @Override
    public int references() {
        return REFERENCES;
    }

    /** @param conditions genre, valence, arousal, tension, tempo, meter, tonic and mode, each 0 where it is not known */
    @Override
    public SongReader reader(int[] conditions) {
        if (conditions.length != Feature.CONDITIONS) {
            throw new IllegalArgumentException(
                    "conditions are " + conditions.length + ", expected " + Feature.CONDITIONS);
        }
        return new SongReader(frame, conditions);
    }
}
