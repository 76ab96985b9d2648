package org.cadenza.music.arrange.player;

/** How hard and how long the marks of a chart are played. */
final class Touch {

    private Touch() {}

    /** Velocity of a mark before the section's energy: {@code X} loud, {@code o} soft, {@code g} a ghost. */
    static double velocity(char symbol) {
        return switch (symbol) {
            case 'X' -> 104;
            case 'o' -> 64;
            case 'g' -> 38;
            default -> 86;
        };
    }

    /** What part of a note's length sounds: calm and sad moods play longer, lively and tense ones shorter. */
    static double length(Song song, double usual) {
        double shorter = 0.14 * Math.max(0, song.mood().arousal())
                + 0.1 * Math.max(0, song.mood().tension());
        double longer = 0.1 * Math.max(0, -song.mood().arousal());
        return Math.max(0.2, Math.min(1, usual - shorter * usual + longer));
    }
}
