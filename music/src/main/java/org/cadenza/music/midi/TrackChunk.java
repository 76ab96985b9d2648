package org.cadenza.music.midi;

import java.util.List;
import org.cadenza.music.score.Track.Lyric;

/**
 * One track chunk after reading: its name, its lyrics, and where its notes and events lie in the file's logs.
 *
 * @param notesEnd the note after its last
 * @param eventsEnd the event after its last
 */
record TrackChunk(String name, int notesFrom, int notesEnd, int eventsFrom, int eventsEnd, List<Lyric> lyrics) {}
