package org.cadenza.learning.representation;

import java.util.List;
import java.util.SplittableRandom;
import org.cadenza.learning.LabelledItem;
import org.cadenza.learning.UnsuitableException;

/**
 * How items become tokens to learn from: the part of training that differs between lead sheets, chorales and
 * performances. Immutable and thread-safe.
 *
 * @param <I> the item
 * @param <E> an item as it is kept during training: compact, not yet transposed, stretched or cropped
 */
public interface Codec<I, E> {

    /** The language that {@link #draw} and {@link #whole} speak. */
    TokenLanguage language();

    /**
     * The item as examples, mostly one.
     *
     * @throws UnsuitableException if nothing can be learned from it, saying why
     */
    List<E> encode(LabelledItem<I> item) throws UnsuitableException;

    /**
     * A crop to train on, augmented, with conditions hidden at random ({@link TokenSequence#hide}; how often is told to
     * the codec when it is built). All of its tokens are scored.
     *
     * @param length the most tokens that the crop may have
     */
    TokenSequence draw(E example, int length, SplittableRandom random);

    /**
     * The whole example as it is, nothing augmented or hidden, as windows that score every token exactly once with at
     * least half a window of what came before ({@link TokenSequence#windows}).
     *
     * @param length the most tokens that a window may have
     */
    List<TokenSequence> whole(E example, int length);

    /** Notes in the example, by which its nats are divided; what counts as a note is the codec's to say. */
    double notes(E example);

    /** The genre under which its nats per note are listed too, or empty. */
    String group(E example);
}
