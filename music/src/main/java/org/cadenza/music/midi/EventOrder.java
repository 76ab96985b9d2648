package org.cadenza.music.midi;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.sound.midi.InvalidMidiDataException;
import javax.sound.midi.MetaMessage;
import javax.sound.midi.MidiEvent;
import javax.sound.midi.MidiMessage;
import javax.sound.midi.ShortMessage;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Mode;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.TempoMap;
import org.cadenza.music.score.Track;

/**
 * The events of one track chunk in the order they must stand: by tick; at one tick ends of notes first, then what sets
 * up the sound, then beginnings, then the ends of notes without length.
 */
final class EventOrder {

    private static final int LONGEST_GAP = (1 << 28) - 1;
    private static final int END_OF_TRACK = 0x2F;

    private enum Rank {
        WORDS,
        END,
        CONTROL,
        PROGRAM,
        BEND,
        BEGINNING,
        END_AT_ONCE
    }

    private record Entry(long tick, Rank rank, MidiMessage message) {}

    private final List<Entry> entries = new ArrayList<>();

    private EventOrder() {}

    /** The first chunk of a file. */
    static EventOrder conductor(Piece piece, List<String> remarks) throws InvalidMidiDataException {
        EventOrder order = new EventOrder();
        order.addText(0, MetaReader.TRACK_NAME, piece.title());
        for (String remark : remarks) {
            order.addText(0, MetaReader.TEXT, remark);
        }
        for (TempoMap.Change change : piece.tempo().changes()) {
            int tempo = change.microseconds();
            order.addMeta(change.tick(), MetaReader.TEMPO, (byte) (tempo >> 16), (byte) (tempo >> 8), (byte) tempo);
        }
        for (Meter.Change change : piece.meters()) {
            order.addMeter(change.tick(), change.meter());
        }
        for (Key.Change change : piece.keys()) {
            byte minor = (byte) (change.key().mode() == Mode.MINOR ? 1 : 0);
            order.addMeta(change.tick(), MetaReader.KEY, (byte) change.key().fifths(), minor);
        }
        return order;
    }

    /**
     * The chunk of one track.
     *
     * @param programTicks when it sets its program
     */
    static EventOrder band(Track track, List<Long> programTicks) throws InvalidMidiDataException {
        EventOrder order = new EventOrder();
        int channel = track.channel();
        order.addText(0, MetaReader.TRACK_NAME, track.name());
        for (long tick : programTicks) {
            order.addShort(tick, Rank.PROGRAM, ShortMessage.PROGRAM_CHANGE, channel, track.program(), 0);
        }
        for (Track.ControlChange change : track.controls()) {
            order.addShort(
                    change.tick(),
                    Rank.CONTROL,
                    ShortMessage.CONTROL_CHANGE,
                    channel,
                    change.controller(),
                    change.value());
        }
        for (Track.PitchBend bend : track.bends()) {
            order.addShort(
                    bend.tick(), Rank.BEND, ShortMessage.PITCH_BEND, channel, bend.value() & 0x7F, bend.value() >> 7);
        }
        for (Track.Lyric lyric : track.lyrics()) {
            order.addText(lyric.tick(), MetaReader.LYRIC, lyric.text());
        }
        for (Note note : track.notes()) {
            order.addNote(channel, note);
        }
        return order;
    }

    private void addNote(int channel, Note note) throws InvalidMidiDataException {
        addShort(note.onset(), Rank.BEGINNING, ShortMessage.NOTE_ON, channel, note.pitch(), note.velocity());
        Rank rank = note.duration() == 0 ? Rank.END_AT_ONCE : Rank.END;
        addShort(note.end(), rank, ShortMessage.NOTE_OFF, channel, note.pitch(), 64);
    }

    private void addShort(long tick, Rank rank, int command, int channel, int data1, int data2)
            throws InvalidMidiDataException {
        entries.add(new Entry(tick, rank, new ShortMessage(command, channel, data1, data2)));
    }

    private void addMeter(long tick, Meter meter) throws InvalidMidiDataException {
        int power = Integer.numberOfTrailingZeros(meter.denominator());
        // A metronome click lasts 24 MIDI clocks to the quarter; there are eight 32nds in a quarter.
        int clocks = Math.min(255, Math.max(1, (meter.compound() ? 3 : 1) * 96 / meter.denominator()));
        addMeta(tick, MetaReader.METER, (byte) meter.numerator(), (byte) power, (byte) clocks, (byte) 8);
    }

    private void addText(long tick, int type, String text) throws InvalidMidiDataException {
        if (!text.isEmpty()) {
            addMeta(tick, type, MidiText.encode(text));
        }
    }

    private void addMeta(long tick, int type, byte... data) throws InvalidMidiDataException {
        entries.add(new Entry(tick, Rank.WORDS, new MetaMessage(type, data, data.length)));
    }

    /** @param end tick at which the chunk ends, unless something comes later */
    void writeTo(javax.sound.midi.Track track, long end) throws InvalidMidiDataException {
        entries.sort(Comparator.comparingLong(Entry::tick).thenComparing(Entry::rank));
        long before = 0;
        for (Entry entry : entries) {
            if (entry.tick - before > LONGEST_GAP || entry.tick > Integer.MAX_VALUE) {
                throw new IllegalArgumentException("an event at tick " + entry.tick + ", " + (entry.tick - before)
                        + " after the one before; a MIDI file ends at " + Integer.MAX_VALUE
                        + " and has gaps of at most " + LONGEST_GAP);
            }
            before = entry.tick;
            track.add(new MidiEvent(entry.message, entry.tick));
        }
        // The track moves the one end that it has.
        track.add(new MidiEvent(new MetaMessage(END_OF_TRACK, new byte[0], 0), end));
    }
}
