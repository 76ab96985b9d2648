package org.cadenza.families.rhythmcan;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.cadenza.learning.Seed;
import org.cadenza.learning.Settings;
import org.cadenza.learning.nn.Initializer;

/**
 * How much of each genre a request asks for, in shares that sum to 1, in the order of the drummer's genres. Of no genre are not
 * only patterns from the very middle, which are much alike: each starts from shares of its own, and should be heard as none.
 *
 * @param told to the player
 * @param heard what an ear should hear
 * @param fullness how many strokes there should be against what the player would strike by itself; 1 where a genre is asked for.
 *     Of no genre it varies as it does in real loops, whose genres are not alike in it
 * @param shortlist how many ideas, those heard most as they should be, are compared with all others; the least like them is
 *     played. 1 where a genre is asked for; of no genre the one that is heard best is much like the next pattern's
 */
record Mixture(float[] told, float[] heard, double fullness, int shortlist) {

    /** Of twelve ideas; with more of them entropy falls, with fewer diversity. */
    private static final int SHORTLIST = 4;

    /** The deviation of the logarithm of {@link #fullness} where no genre should be heard, and what it is about. */
    private static final double SPREAD = 0.2;

    private static final double MIDDLE = -0.05;

    /**
     * What {@code controls} ask for.
     *
     * @param seed chooses where nothing is said, and what an ambiguous pattern starts from
     * @throws IllegalArgumentException if a genre is not known, or the drummer is told none and was asked for one
     */
    static Mixture of(Settings controls, Drummer drummer, Seed seed) {
        Optional<String> genre = controls.get(DrumControls.GENRE).filter(text -> !text.isBlank());
        if (genre.isPresent() && !drummer.knowsGenres()) {
            throw new IllegalArgumentException("genre is '" + genre.get()
                    + "', but this model was trained to play none; leave it out, or choose a conditional model");
        }
        GenreList genres = drummer.genres();
        float[] shares = genre.map(text -> parse(text, genres))
                .orElseGet(() -> drummer.only(
                        genres.names().get(seed.branch("genre").random().nextInt(genres.size()))));
        double ambiguity = controls.get(DrumControls.AMBIGUITY).orElse(0.0);
        return new Mixture(
                towards(drawn(shares.length, seed.branch("shares").random()), shares, ambiguity),
                towards(drummer.even(), shares, ambiguity),
                StrictMath.exp(ambiguity * (MIDDLE + SPREAD * normal(seed.branch("fullness")))),
                1 + (int) Math.round(ambiguity * (SHORTLIST - 1)));
    }

    /** Whether {@code other}, which may be missing, asks for the same. */
    boolean same(Mixture other) {
        return other != null
                && fullness == other.fullness
                && shortlist == other.shortlist
                && Arrays.equals(told, other.told)
                && Arrays.equals(heard, other.heard);
    }

    private static float[] parse(String text, GenreList genres) {
        float[] shares = new float[genres.size()];
        float sum = 0;
        for (String part : text.trim().split("[\\s,]+")) {
            String[] both = part.split(":", 2);
            int index = genres.find(both[0]);
            if (index < 0) {
                throw new IllegalArgumentException(
                        "genre is '" + both[0] + "', this model knows " + String.join(", ", genres.names()));
            }
            float share = both.length == 1 ? 1 : share(both[1]);
            shares[index] += share;
            sum += share;
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }

    private static float share(String text) {
        try {
            float share = Float.parseFloat(text);
            if (share > 0 && share <= 1e6f) {
                return share;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new IllegalArgumentException("share is '" + text + "', expected a number above 0, as in rock:2 funk:1");
    }

    /** Shares of which none is likelier than another: of a flat Dirichlet distribution. */
    private static float[] drawn(int genres, SplittableRandom random) {
        double[] weights = new double[genres];
        for (int i = 0; i < genres; i++) {
            weights[i] = -StrictMath.log(1 - random.nextDouble());
        }
        double sum = Arrays.stream(weights).sum();
        float[] drawn = new float[genres];
        for (int i = 0; i < genres; i++) {
            drawn[i] = (float) (weights[i] / sum);
        }
        return drawn;
    }

    private static double normal(Seed seed) {
        return Initializer.normal(1).values(new long[] {1}, seed.random())[0];
    }

    private static float[] towards(float[] end, float[] shares, double way) {
        float[] between = new float[shares.length];
        for (int i = 0; i < shares.length; i++) {
            between[i] = (float) ((1 - way) * shares[i] + way * end[i]);
        }
        return between;
    }
}
