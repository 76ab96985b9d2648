package org.cadenza.music.arrange.player;

import java.util.List;

/** A musician. One serves one song: players remember where their hands are. */
public interface Player {

    /** Plays the bars, which follow one another inside one scene. */
    void play(List<Bar> bars, Line line);

    /** Plays the end. What was played beyond its start is already gone, the melody's own notes excepted. */
    void close(Finale finale, Line line);
}
