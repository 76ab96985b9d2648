package org.cadenza.studio.workshop.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.cadenza.learning.Seed;
import org.cadenza.music.score.Genre;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.Mode;
import org.cadenza.music.score.Mood;
import org.cadenza.studio.workshop.SongOrder;
import org.cadenza.studio.workshop.SongOrder.Wish;

/**
 * The songs that an evaluation orders. Every song has a genre, a mood and a seed; half have a length as well (in bars or
 * in seconds), a third a tempo, two in five a tonic, in turn, so that each promise is tested beside every other.
 */
final class EvaluationOrders {

    private static final int[] BARS = {12, 16, 20, 24, 28, 32, 40, 48};
    private static final int SHORTEST_SECONDS = 30;
    private static final int LONGEST_SECONDS = 90;
    private static final int SLOWEST = 60;
    private static final int FASTEST = 180;
    private static final String[] METERS = {"4/4", "3/4", "6/8", "2/4", "12/8", "9/8", "5/4"};
    private static final String[] TONICS = {"C", "C#", "D", "Eb", "E", "F", "F#", "G", "Ab", "A", "Bb", "B"};

    private final Seed seed;
    private final SongOrder every;

    /** @param every what all songs have in common: the model */
    EvaluationOrders(Seed seed, SongOrder every) {
        this.seed = seed;
        this.every = every;
    }

    /** {@code songs} for every genre and mood, by genre, mood and number. */
    List<SongOrder> songs(int songs) {
        List<SongOrder> orders = new ArrayList<>();
        for (Genre genre : Genre.values()) {
            for (Mood mood : Mood.named()) {
                for (int i = 0; i < songs; i++) {
                    orders.add(song(genre, mood, i));
                }
            }
        }
        return orders;
    }

    private SongOrder song(Genre genre, Mood mood, int number) {
        SplittableRandom random =
                seed.branch(genre.label()).branch(mood.name()).at(number).random();
        SongOrder order = every.with(Wish.GENRE, genre.label())
                .with(Wish.MOOD, mood.name())
                .with(Wish.SEED, String.valueOf(random.nextInt(Integer.MAX_VALUE)));
        String bars = String.valueOf(BARS[random.nextInt(BARS.length)]);
        String seconds = String.valueOf(random.nextInt(SHORTEST_SECONDS, LONGEST_SECONDS + 1));
        String tempo = String.valueOf(random.nextInt(SLOWEST, FASTEST + 1));
        String tonic = TONICS[random.nextInt(TONICS.length)];
        return order.with(Wish.BARS, number % 4 == 1 ? bars : null)
                .with(Wish.LENGTH, number % 4 == 3 ? seconds : null)
                .with(Wish.TEMPO, number % 3 == 2 ? tempo : null)
                .with(Wish.KEY, number / 4 % 2 == 1 ? tonic : null);
    }

    /** One song for every genre and each of the 24 keys, the meters by turns. */
    List<SongOrder> keys() {
        List<SongOrder> orders = new ArrayList<>();
        for (Genre genre : Genre.values()) {
            for (Mode mode : Mode.values()) {
                for (int tonic = 0; tonic < TONICS.length; tonic++) {
                    Seed own = seed.branch("keys").branch(genre.label()).at(orders.size());
                    orders.add(every.with(Wish.GENRE, genre.label())
                            .with(Wish.KEY, new Key(tonic, mode).toString())
                            .with(Wish.METER, METERS[orders.size() % METERS.length])
                            .with(Wish.SEED, String.valueOf(own.random().nextInt(Integer.MAX_VALUE))));
                }
            }
        }
        return orders;
    }
}
