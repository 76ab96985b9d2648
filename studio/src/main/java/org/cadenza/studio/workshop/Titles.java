package org.cadenza.studio.workshop;

import java.util.List;
import java.util.SplittableRandom;
import org.cadenza.learning.Seed;
import org.cadenza.music.score.Mood;

/** Names for songs that nobody named: a word for the mood and a word for a place or a thing. */
final class Titles {

    private static final List<String> BRIGHT =
            List.of("Golden", "Sunny", "Open", "Laughing", "Green", "First", "Dancing", "Silver", "Running", "Early");
    private static final List<String> GENTLE =
            List.of("Quiet", "Soft", "Drifting", "Distant", "Slow", "Sleeping", "Pale", "Hidden", "Misty", "Tender");
    private static final List<String> DARK =
            List.of("Empty", "Last", "Fading", "Lonely", "Grey", "Broken", "Winter", "Lost", "Falling", "Silent");
    private static final List<String> FIERCE = List.of(
            "Iron", "Burning", "Rising", "Black", "Restless", "Stormy", "Racing", "Crimson", "Wild", "Northern");

    private static final List<String> THINGS = List.of(
            "River",
            "Morning",
            "Harbour",
            "Street",
            "Garden",
            "Window",
            "Road",
            "Island",
            "Letter",
            "Lantern",
            "Mountain",
            "Summer",
            "Station",
            "Bridge",
            "Meadow",
            "Tide",
            "Mirror",
            "Orchard",
            "Skyline",
            "Rain",
            "Valley",
            "Clock",
            "Shore",
            "Carousel",
            "Horizon",
            "Compass",
            "Evening",
            "Forest",
            "Feather",
            "Avenue");

    private Titles() {}

    static String draw(Mood mood, Seed seed) {
        SplittableRandom random = seed.random();
        List<String> words = words(mood);
        return words.get(random.nextInt(words.size())) + " " + THINGS.get(random.nextInt(THINGS.size()));
    }

    private static List<String> words(Mood mood) {
        if (mood.valence() >= 0) {
            return mood.arousal() >= 0 ? BRIGHT : GENTLE;
        }
        return mood.arousal() >= 0 ? FIERCE : DARK;
    }
}
