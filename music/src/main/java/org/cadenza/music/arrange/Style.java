package org.cadenza.music.arrange;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.cadenza.music.score.Form;
import org.cadenza.music.score.Genre;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Mode;
import org.cadenza.music.score.Mood;

/**
 * How a genre is played: its tempos, meters, forms and keys, and the band that plays it. All choices follow from the
 * seed given.
 */
public abstract class Style {

    private final Genre genre;
    private final double[] tempos;
    private final List<Meter> meters;
    private final List<Integer> tonics;
    private final FormBook forms;

    /**
     * @param tempos quarter notes per minute: slow, medium, fast
     * @param meters as text, the usual one first: {@code "4/4 3/4"}
     * @param tonics pitch classes that lie well for its instruments
     */
    Style(Genre genre, double[] tempos, String meters, List<Integer> tonics, FormBook forms) {
        this.genre = genre;
        this.tempos = tempos.clone();
        this.meters = List.of(meters.split(" ")).stream().map(Meter::parse).toList();
        this.tonics = List.copyOf(tonics);
        this.forms = forms;
    }

    public final Genre genre() {
        return genre;
    }

    /** The usual tempo in quarter notes per minute; an excited mood pushes it a little, a calm one holds it back. */
    public final double bpm(Mood mood, Speed speed) {
        return Math.round(tempos[speed.ordinal()] * (1 + 0.07 * mood.arousal()));
    }

    /** The meters that the genre is usually in, the most usual first. Every style plays any other as well. */
    public final List<Meter> meters() {
        return meters;
    }

    /**
     * A plan of exactly {@code bars} bars. Themes: A, B, C for strains, I and O for a way in and out; a theme never
     * returns longer than it was first heard.
     *
     * @param bars 1 or more
     */
    public final Form form(int bars, Meter meter, long seed) {
        return forms.fit(bars, new SplittableRandom(seed));
    }

    /**
     * The chords that the genre demands whatever the tune, if it does: chord symbols with bars parted by {@code |},
     * to be repeated from the start of every section that has at least as many bars; a shorter section takes the last
     * bars of it.
     */
    public Optional<String> changes(Key key, long seed) {
        return Optional.empty();
    }

    /** A key that lies well for the genre's instruments. */
    public final Key key(Mode mode, long seed) {
        return new Key(tonics.get(new SplittableRandom(seed).nextInt(tonics.size())), mode);
    }

    /** Who plays this time. */
    abstract Band band(Session session);
}
