package org.cadenza.families.musictransformer.leadsheet;

import org.cadenza.learning.representation.song.Song;

/**
 * A song to learn from.
 *
 * @param conditions as for {@link LeadSheetLanguage#reader}
 * @param genre its label, or empty
 * @param notes notes and chord symbols
 */
record Example(Frame frame, int[] conditions, int[] tokens, String genre, int notes) {

    static Example of(Song song, int[] conditions) {
        int notes = song.bars().stream()
                .mapToInt(bar -> bar.pitches().size() + bar.changes().size())
                .sum();
        String genre = song.genre() == null ? "" : song.genre().label();
        return new Example(Frame.of(song), conditions, SongTokens.of(song), genre, notes);
    }

    LeadSheetLanguage language() {
        return LeadSheetLanguage.within(frame);
    }

    /** The index of the first token of each bar. */
    int[] barStarts() {
        int[] starts = new int[frame.bars()];
        int bar = 0;
        SongReader reader = new SongReader(frame, conditions);
        for (int i = 0; i < tokens.length; i++) {
            if (reader.bar() == bar) {
                starts[bar++] = i;
            }
            reader.accept(tokens[i]);
        }
        return starts;
    }
}
