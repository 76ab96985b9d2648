package org.cadenza.music.arrange.player;

import java.util.List;
import org.cadenza.music.score.Track.ControlChange;

/** Has another player duck under every beat and swell back, as a compressor keyed by the kick drum does. */
public final class PumpPlayer implements Player {

    private static final int[] SWELL = {58, 80, 100, 114, 122, 127};

    private final Player player;

    public PumpPlayer(Player player) {
        this.player = player;
    }

    @Override
    public void play(List<Bar> bars, Line line) {
        player.play(bars, line);
        for (Bar bar : bars) {
            long beat = bar.song().beatTicks();
            for (long tick = bar.start(); tick < bar.end(); tick += beat) {
                for (int i = 0; i < SWELL.length; i++) {
                    line.control(tick + beat * i / 8, ControlChange.EXPRESSION, SWELL[i]);
                }
            }
        }
    }

    @Override
    public void close(Finale finale, Line line) {
        line.control(finale.start(), ControlChange.EXPRESSION, 127);
        player.close(finale, line);
    }
}
