package org.cadenza.learning.decoder;

/**
 * How big a causal decoder is.
 *
 * @param layers blocks of attention and feed-forward, 1 to 32
 * @param width numbers that stand for a token between blocks, 8 to 2048, a multiple of {@code heads}
 * @param heads of attention, 1 to 32
 * @param feedForward width inside the feed-forward parts, 8 to 8192
 * @param positions how distances are known
 * @param maxDistance distances told apart by {@link Positions#RELATIVE}, farther ones count as the last; 1 to 8192
 * @param context most tokens that are looked at in one piece, 8 to 8192
 */
public record DecoderShape(
        int layers,
        int width,
        int heads,
        int feedForward,
        DecoderShape.Positions positions,
        int maxDistance,
        int context) {

    /** How a decoder knows which token is how far behind another. */
    public enum Positions {
        /** A learned vector for each distance (Huang et al., "Music Transformer", 2018). */
        RELATIVE,
        /** Queries and keys turned by angles that grow with the place (Su et al., "RoFormer", 2021). */
        ROTARY
    }

    public DecoderShape {
        check("layers", layers, 1, 32);
        check("width", width, 8, 2048);
        check("heads", heads, 1, 32);
        check("feed-forward width", feedForward, 8, 8192);
        check("largest distance", maxDistance, 1, 8192);
        check("context", context, 8, 8192);
        if (width % heads != 0 || positions == Positions.ROTARY && width / heads % 2 != 0) {
            throw new IllegalArgumentException("width is " + width + " and heads are " + heads
                    + ", expected a multiple, with " + Positions.ROTARY + " an even one");
        }
    }

    /** Numbers that a head of attention sees of a token. */
    public int headWidth() {
        return width / heads;
    }

    private static void check(String name, double value, double min, double max) {
        if (!(value >= min && value <= max)) {
            throw new IllegalArgumentException(name + " is " + value + ", expected " + min + " to " + max);
        }
    }
}
