package org.cadenza.studio.workshop.songs;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.cadenza.learning.Seed;
import org.cadenza.music.score.Genre;
import org.cadenza.music.score.Mood;
import org.cadenza.studio.library.songs.SongQuery;
import org.cadenza.studio.library.songs.Songs;
import org.cadenza.studio.library.songs.StoredSong;
import org.cadenza.studio.workshop.SongOrder;
import org.cadenza.studio.workshop.SongOrder.Wish;
import org.cadenza.studio.workshop.SongPlan;

/** Ideas for those who have none: a title, and an order that leans to what was liked before. */
public final class Suggestions {

    /** An idea for a song. */
    public record Surprise(String genre, String mood, String tempo) {}

    private static final List<String> TEMPOS = List.of("slow", "medium", "fast");
    private static final int REMEMBERED = 200;

    private Suggestions() {}

    /** The title that a song of that mood and seed would get. */
    public static String title(Optional<String> mood, Optional<Long> seed) {
        SongOrder order = SongOrder.open()
                .with(Wish.MOOD, mood.orElse(null))
                .with(Wish.SEED, seed.map(String::valueOf).orElse(null));
        return SongPlan.of(order).title();
    }

    /** An order drawn with a lean to the genres and moods of songs that were liked. */
    public static Surprise surprise(Songs songs) {
        return surprise(songs.list(SongQuery.newest(REMEMBERED)), new Seed(System.nanoTime()));
    }

    static Surprise surprise(List<StoredSong> heard, Seed seed) {
        List<String> genres = Arrays.stream(Genre.values()).map(Genre::label).toList();
        List<String> moods = Mood.named().stream().map(Mood::name).toList();
        return new Surprise(
                draw(genres, heard, Planned::genre, seed.branch("genre")),
                draw(moods, heard, Planned::mood, seed.branch("mood")),
                TEMPOS.get(seed.branch("tempo").random().nextInt(TEMPOS.size())));
    }

    /** Draws one; each like of it doubles its chance, and each dislike halves it, up to eight times. */
    private static String draw(
            List<String> choices, List<StoredSong> heard, Function<Planned, String> trait, Seed seed) {
        double[] weights = choices.stream()
                .mapToDouble(choice -> Math.pow(2, opinion(choice, heard, trait)))
                .toArray();
        SplittableRandom random = seed.random();
        double left = random.nextDouble() * Arrays.stream(weights).sum();
        for (int i = 0; i < weights.length; i++) {
            left -= weights[i];
            if (left < 0) {
                return choices.get(i);
            }
        }
        return choices.get(choices.size() - 1);
    }

    private static int opinion(String choice, List<StoredSong> heard, Function<Planned, String> trait) {
        int sum = heard.stream()
                .filter(song -> song.liked().isPresent())
                .filter(song -> trait.apply(Planned.read(song.planned())).equals(choice))
                .mapToInt(song -> song.liked().get() ? 1 : -1)
                .sum();
        return Math.max(-3, Math.min(3, sum));
    }
}
