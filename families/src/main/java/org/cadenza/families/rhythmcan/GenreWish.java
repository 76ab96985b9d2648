package org.cadenza.families.rhythmcan;

import java.util.SplittableRandom;
import org.cadenza.learning.Seed;
import org.cadenza.learning.nn.Tensor;

/**
 * What a batch of patterns is asked to be.
 *
 * @param mixtures how much of each genre, [batch, genres]; rows sum to 1
 * @param judged as what genre the critic should judge them, [batch, genres]; rows of zeros for any
 */
record GenreWish(Tensor mixtures, Tensor judged) {

    /** One genre each, drawn evenly. */
    static GenreWish single(int batch, int genres, Seed seed) {
        float[] wanted = new float[batch * genres];
        SplittableRandom random = seed.random();
        for (int i = 0; i < batch; i++) {
            wanted[i * genres + random.nextInt(genres)] = 1;
        }
        Tensor mixtures = Tensor.of(wanted, batch, genres);
        return new GenreWish(mixtures, mixtures);
    }

    /** All genres alike. */
    static GenreWish uniform(int batch, int genres) {
        Tensor even = Tensor.onesLike(Tensor.zeros(batch, genres)).times(1.0 / genres);
        return new GenreWish(even, Tensor.zeros(batch, genres));
    }

    /** Half of them of one genre, a quarter on the way from one to another or to all, a quarter of all alike. */
    static GenreWish spectrum(int batch, int genres, Seed seed) {
        SplittableRandom random = seed.random();
        float[] wanted = new float[batch * genres];
        float[] judged = new float[batch * genres];
        for (int i = 0; i < batch; i++) {
            int row = i * genres;
            int genre = random.nextInt(genres);
            int other = random.nextInt(genres);
            double share = i % 4 == 3 ? 1 : i % 4 == 2 ? random.nextDouble() : 0;
            boolean towardsAll = i % 4 == 3 || random.nextBoolean();
            wanted[row + genre] += (float) (1 - share);
            if (towardsAll) {
                for (int k = 0; k < genres; k++) {
                    wanted[row + k] += (float) (share / genres);
                }
            } else {
                wanted[row + other] += (float) share;
            }
            judged[row + genre] = i % 4 < 2 ? 1 : 0;
        }
        return new GenreWish(Tensor.of(wanted, batch, genres), Tensor.of(judged, batch, genres));
    }
}
