package org.cadenza.families.musictransformer.leadsheet;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.cadenza.learning.Generator;
import org.cadenza.learning.Seed;
import org.cadenza.learning.representation.song.Grid;
import org.cadenza.learning.sampling.RewindableModel;
import org.cadenza.learning.songwriting.GenreKind;
import org.cadenza.learning.songwriting.SongGenerator;
import org.cadenza.learning.songwriting.SongPlan;
import org.cadenza.learning.songwriting.ThemeComposer;
import org.cadenza.music.score.Genre;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Mood;

/** Composes songs with a model that speaks {@link LeadSheetLanguage}. Not thread-safe, as its model is not. */
public final class LeadSheetGenerator implements Generator<LeadSheet> {

    private final RewindableModel model;
    private final Set<Genre> learned;
    private final SongGenerator songs;

    /**
     * @param learned genres that the model had material for; another is asked of it as the nearest of these. Empty where
     *     that is not known
     */
    public LeadSheetGenerator(RewindableModel model, Set<Genre> learned) {
        this.model = model;
        this.learned = learned.isEmpty() ? EnumSet.allOf(Genre.class) : EnumSet.copyOf(learned);
        this.songs = new SongGenerator(new StyleHabits(), this::composer);
    }

    @Override
    public LeadSheet generate(Request<LeadSheet> request, Listener<? super LeadSheet> listener) {
        return songs.generate(request, listener);
    }

    private ThemeComposer composer(SongPlan plan, Seed seed) {
        int[] conditions = Conditions.of(
                nearest(plan.genre()),
                plan.mood(),
                Optional.of(plan.bpm()),
                Grid.of(plan.meter()).meter(),
                plan.key());
        if (neutral(plan.mood())) {
            conditions[Feature.VALENCE.ordinal()] = 0;
            conditions[Feature.AROUSAL.ordinal()] = 0;
            conditions[Feature.TENSION.ordinal()] = 0;
        }
        return new ThemeDrafter(model, plan, conditions);
    }

    /** Whether no mood was asked for. */
    private static boolean neutral(Mood mood) {
        return mood.valence() == 0 && mood.arousal() == 0 && mood.tension() == 0;
    }

    private Genre nearest(Genre genre) {
        if (genre == null || learned.contains(genre)) {
            return genre;
        }
        return GenreKind.of(genre).genres().stream()
                .filter(learned::contains)
                .findFirst()
                .orElse(null);
    }
}
