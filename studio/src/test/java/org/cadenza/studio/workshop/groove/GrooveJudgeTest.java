package org.cadenza.studio.workshop.groove;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.cadenza.learning.representation.drums.DrumGrid;
import org.cadenza.learning.representation.drums.DrumLane;
import org.cadenza.music.score.Genre;
import org.junit.jupiter.api.Test;

class GrooveJudgeTest {

    private static final String EIGHTHS = "x-x-x-x-x-x-x-x-";
    private static final String BACKBEAT = "----x-------x---";
    private static final String FEET = "x-----x-x-------";

    private static double judged(Genre genre, String kick, String snare, String hat) {
        return judged(genre, kick, snare, hat, new double[16]);
    }

    private static double judged(Genre genre, String kick, String snare, String hat, double[] bass) {
        DrumGrid grid = grid(Map.of(DrumLane.KICK, kick, DrumLane.SNARE, snare, DrumLane.CLOSED_HAT, hat));
        return new GrooveJudge(GrooveRule.of(genre).orElseThrow(), bass).score(grid);
    }

    /** The same bar twice, or two bars one after the other. */
    static DrumGrid grid(Map<DrumLane, String> lanes) {
        float[] velocities = new float[DrumGrid.CELLS];
        lanes.forEach((lane, marks) -> {
            for (int step = 0; step < DrumGrid.STEPS; step++) {
                velocities[step * DrumGrid.LANES + lane.ordinal()] =
                        marks.charAt(step % marks.length()) == 'x' ? 0.8f : 0;
            }
        });
        return new DrumGrid(velocities, new float[DrumGrid.CELLS]);
    }

    @Test
    void beat_ofRock_passes() {
        assertThat(judged(Genre.ROCK, FEET, BACKBEAT, EIGHTHS)).isPositive();
    }

    @Test
    void beat_withoutBackbeatFeetHandOrStrokes_doesNot() {
        assertThat(judged(Genre.ROCK, FEET, "--------x-------", EIGHTHS)).isNegative();
        assertThat(judged(Genre.ROCK, "--x---x---x-----", BACKBEAT, EIGHTHS)).isNegative();
        assertThat(judged(Genre.ROCK, FEET, BACKBEAT, "x-xx--x----x-xx--x-x-xx-x-xx--x-"))
                .isNegative();
        assertThat(judged(Genre.ROCK, FEET, BACKBEAT, "x---------------")).isNegative();
        assertThat(judged(Genre.FUNK, FEET, BACKBEAT, "x---x---x---x---")).isNegative();
    }

    @Test
    void hand_thatChangesBetweenHatAndCymbal_doesNotKeepTime() {
        Map<DrumLane, String> feet = Map.of(DrumLane.KICK, FEET, DrumLane.SNARE, BACKBEAT);
        Map<DrumLane, String> one = new EnumMap<>(feet);
        one.put(DrumLane.CYMBAL, EIGHTHS);
        Map<DrumLane, String> two = new EnumMap<>(feet);
        two.put(DrumLane.CYMBAL, "x-x---x-x-x---x-");
        two.put(DrumLane.CLOSED_HAT, "----x-------x---");
        GrooveJudge judge = new GrooveJudge(GrooveRule.of(Genre.ROCK).orElseThrow(), new double[16]);
        assertThat(judge.score(grid(one))).isPositive();
        assertThat(judge.score(grid(two))).isNegative();
    }

    @Test
    void kick_withTheBass_isBetterThanBesideIt() {
        double[] bass = new double[16];
        bass[0] = 1;
        bass[6] = 1;
        bass[8] = 1;
        assertThat(judged(Genre.ROCK, FEET, BACKBEAT, EIGHTHS, bass))
                .isGreaterThan(judged(Genre.ROCK, "x-x-------x-----", BACKBEAT, EIGHTHS, bass));
    }

    @Test
    void shuffle_withSixteenthsBetween_isWorse() {
        assertThat(judged(Genre.BLUES, FEET, BACKBEAT, EIGHTHS))
                .isGreaterThan(judged(Genre.BLUES, FEET, "-x--x----x--x---", EIGHTHS));
    }
}
