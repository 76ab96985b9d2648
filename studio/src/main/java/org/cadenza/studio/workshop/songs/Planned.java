package org.cadenza.studio.workshop.songs;

import org.cadenza.learning.Json;
import org.cadenza.studio.workshop.SongPlan;

/**
 * What was decided before a song was written, in words.
 *
 * @param title as it stands in the recipe; the listener may have renamed the song since
 * @param bpm quarter notes in a minute
 * @param model the model's name in the library
 */
public record Planned(
        String title,
        String genre,
        String mood,
        double bpm,
        String key,
        String meter,
        int bars,
        String form,
        String model,
        long seed) {

    static Planned of(SongPlan plan) {
        return new Planned(
                plan.title(),
                plan.genre().label(),
                plan.mood().name(),
                plan.bpm(),
                plan.key().toString(),
                plan.meter().toString(),
                plan.bars(),
                plan.form().toString(),
                plan.model(),
                plan.seed());
    }

    String json() {
        return Json.writeLine(this).strip();
    }

    /** @throws org.cadenza.learning.CheckpointException if {@code json} was not written by this class */
    public static Planned read(String json) {
        return Json.read(json, Planned.class, "the song's plan");
    }
}
