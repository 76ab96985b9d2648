package org.cadenza.music.midi;

import java.util.List;
import org.cadenza.music.score.TempoMap;

/**
 * What a tick is: a part of a quarter note, or in SMPTE time a part of a second, which we then call the quarter.
 *
 * @param ticks to the quarter
 * @param clockTime whether this is SMPTE time
 * @param tempo the tempo that SMPTE time amounts to, else empty
 */
record Division(int ticks, boolean clockTime, List<TempoMap.Change> tempo) {

    static Division read(MidiBytes file, int offset) {
        int division = file.unsigned16(offset);
        if (division == 0) {
            throw file.damage(offset, "a resolution of 0 ticks to the quarter");
        }
        if (division < 0x8000) {
            return new Division(division, false, List.of());
        }
        int frames = 256 - (division >> 8);
        int ticksPerFrame = division & 0xFF;
        boolean known = frames == 24 || frames == 25 || frames == 29 || frames == 30;
        if (!known || ticksPerFrame == 0) {
            throw file.damage(
                    offset,
                    "SMPTE time of " + frames + " frames with " + ticksPerFrame
                            + " ticks, expected 24, 25, 29 (for 29.97) or 30 frames with 1 to 255");
        }
        // At 29.97 frames per second, 30 frames last exactly 1.001 seconds.
        int microseconds = frames == 29 ? 1_001_000 : 1_000_000;
        int framesPerQuarter = frames == 29 ? 30 : frames;
        return new Division(framesPerQuarter * ticksPerFrame, true, List.of(new TempoMap.Change(0, microseconds)));
    }
}
