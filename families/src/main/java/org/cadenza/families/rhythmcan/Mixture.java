package org.cadenza.families.rhythmcan;

import java.util.Optional;
import org.cadenza.learning.Seed;
import org.cadenza.learning.Settings;

/** How much of each genre a request asks for. */
final class Mixture {

    private Mixture() {}

    /**
     * The shares, summing to 1, in the order of the drummer's genres.
     *
     * @param seed chooses where nothing is said
     * @throws IllegalArgumentException if a genre is not known, or the drummer is told none and was asked for one
     */
    static float[] of(Settings controls, Drummer drummer, Seed seed) {
        Optional<String> genre = controls.get(DrumControls.GENRE).filter(text -> !text.isBlank());
        if (genre.isPresent() && !drummer.knowsGenres()) {
            throw new IllegalArgumentException("genre is '" + genre.get()
                    + "', but this model was trained to play none; leave it out, or choose a conditional model");
        }
        GenreList genres = drummer.genres();
        float[] shares = genre.map(text -> parse(text, genres))
                .orElseGet(() -> drummer.only(
                        genres.names().get(seed.branch("genre").random().nextInt(genres.size()))));
        return towardsAll(shares, controls.get(DrumControls.AMBIGUITY).orElse(0.0));
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

    private static float[] towardsAll(float[] shares, double ambiguity) {
        for (int i = 0; i < shares.length; i++) {
            shares[i] = (float) ((1 - ambiguity) * shares[i] + ambiguity / shares.length);
        }
        return shares;
    }
}
