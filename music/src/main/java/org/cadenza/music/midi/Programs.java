package org.cadenza.music.midi;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The program in force on each channel as one track chunk goes by: the last one set, by that chunk or any other. Where
 * two chunks set one at the same tick, each hears its own.
 */
final class Programs {

    private static final int NEVER = -1;

    /** Program changes of one channel in all chunks, by tick. */
    private static final class Timeline {
        private final int[] ticks;
        private final int[] programs;
        private final int[] chunks;
        /** For each change, the last one before it that another chunk made, or -1. */
        private final int[] foreign;

        Timeline(EventLog events, int[] changes, int[] chunkOf) {
            ticks = Arrays.stream(changes).map(events::tick).toArray();
            programs = Arrays.stream(changes).map(events::data1).toArray();
            chunks = Arrays.stream(changes).map(event -> chunkOf[event]).toArray();
            foreign = new int[changes.length];
            for (int i = 0; i < changes.length; i++) {
                foreign[i] = i == 0 || chunks[i - 1] != chunks[i] ? i - 1 : foreign[i - 1];
            }
        }

        /** The last change up to {@code tick} that {@code chunk} did not make, or -1. */
        int lastForeign(int chunk, int tick) {
            int low = 0;
            int high = ticks.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (ticks[middle] <= tick) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            int last = low - 1;
            return last >= 0 && chunks[last] == chunk ? foreign[last] : last;
        }
    }

    private final Timeline[] timelines = new Timeline[16];
    private final int[] ownTicks = new int[16];
    private final int[] ownPrograms = new int[16];
    private int chunk = -1;

    Programs(EventLog events, List<TrackChunk> tracks) {
        int[] chunkOf = new int[events.size()];
        for (int i = 0; i < tracks.size(); i++) {
            Arrays.fill(chunkOf, tracks.get(i).eventsFrom(), tracks.get(i).eventsEnd(), i);
        }
        for (int channel = 0; channel < 16; channel++) {
            timelines[channel] = new Timeline(events, changes(events, channel), chunkOf);
        }
    }

    private static int[] changes(EventLog events, int channel) {
        return IntStream.range(0, events.size())
                .filter(event -> events.kind(event) == EventLog.PROGRAM && events.channel(event) == channel)
                .boxed()
                .sorted(Comparator.comparingInt(events::tick))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Goes on to the next track chunk. */
    void nextChunk() {
        chunk++;
        Arrays.fill(ownTicks, NEVER);
    }

    /** The chunk sets a program. */
    void set(int channel, int tick, int program) {
        ownTicks[channel] = tick;
        ownPrograms[channel] = program;
    }

    /** The program that a note of the chunk at {@code tick} sounds with; 0 where none was set. */
    int at(int channel, int tick) {
        Timeline timeline = timelines[channel];
        int foreign = timeline.lastForeign(chunk, tick);
        if (foreign < 0 || timeline.ticks[foreign] <= ownTicks[channel]) {
            return ownTicks[channel] == NEVER ? 0 : ownPrograms[channel];
        }
        return timeline.programs[foreign];
    }
}
