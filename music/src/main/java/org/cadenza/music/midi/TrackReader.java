package org.cadenza.music.midi;

/** Reads the events of track chunks, one chunk after the other, checking every byte it trusts. */
final class TrackReader {

    private static final String TOO_LONG = "number of more than four bytes";

    private final MidiBytes file;
    private final byte[] bytes;
    private final MetaReader metas;
    private final NoteLog notes;
    private final EventLog events;
    private final Mended mended;
    private int position;
    private int limit;
    private int tick;
    private boolean ended;

    TrackReader(MidiBytes file, MetaReader metas, NoteLog notes, EventLog events, Mended mended) {
        this.file = file;
        this.bytes = file.bytes();
        this.metas = metas;
        this.notes = notes;
        this.events = events;
        this.mended = mended;
    }

    /** The offset after what the last {@link #read} took in. */
    int position() {
        return position;
    }

    /** The tick at which the last track ended. */
    int tick() {
        return tick;
    }

    /** Whether the last track said where it ends. */
    boolean ended() {
        return ended;
    }

    /**
     * Reads events from byte {@code from} to an end-of-track event or byte {@code to}.
     *
     * @param startTick when the track begins
     */
    TrackChunk read(int from, int to, int startTick) {
        position = from;
        limit = to;
        tick = startTick;
        ended = false;
        int firstNote = notes.size();
        int firstEvent = events.size();
        metas.beginTrack();
        int running = 0;
        while (position < limit && !ended) {
            running = readEvent(running);
        }
        int hanging = notes.stopAll(tick);
        if (hanging > 0) {
            mended.add(from, "note without an end, held to the end of its track", hanging);
        }
        return new TrackChunk(metas.trackName(), firstNote, notes.size(), firstEvent, events.size(), metas.lyrics());
    }

    /** Reads one event; returns the status byte that the next one may leave out. */
    private int readEvent(int running) {
        int start = position;
        advance(start, readNumber());
        need(1);
        int status = bytes[position] & 0xFF;
        if (status < 0x80) {
            if (running == 0) {
                throw file.damage(position, "an event without a status byte");
            }
            status = running;
        } else {
            position++;
        }
        if (status < 0xF0) {
            readChannelEvent(status);
            return status;
        }
        // The standard cancels running status here; writers that go on with it are understood.
        readLongEvent(status);
        return running;
    }

    private void advance(int start, int delta) {
        tick += delta;
        if (tick < 0) {
            throw file.damage(start, "time runs past tick " + Integer.MAX_VALUE + ", longer than any piece");
        }
    }

    private void readChannelEvent(int status) {
        int kind = status >> 4;
        int length = kind == EventLog.PROGRAM || kind == 0xD ? 1 : 2;
        need(length);
        int data1 = bytes[position];
        int data2 = length == 1 ? 0 : bytes[position + 1];
        if ((data1 | data2) < 0) {
            throw file.damage(data1 < 0 ? position : position + 1, "a status byte where an event's data should be");
        }
        position += length;
        int channel = status & 0xF;
        switch (kind) {
            case 0x9 -> {
                if (data2 > 0) {
                    notes.start(tick, channel, data1, data2);
                } else {
                    notes.stop(tick, channel, data1);
                }
            }
            case 0x8 -> notes.stop(tick, channel, data1);
            case EventLog.CONTROL, EventLog.PROGRAM, EventLog.BEND ->
                events.add(tick, status, data1, data2, notes.size());
            default -> {} // aftertouch: a piece has no place for it
        }
    }

    private void readLongEvent(int status) {
        int start = position - 1;
        if (status != 0xFF && status != 0xF0 && status != 0xF7) {
            throw file.damage(start, String.format("status byte %02X, which no MIDI file may hold", status));
        }
        int type = -1;
        if (status == 0xFF) {
            need(1);
            type = bytes[position++] & 0xFF;
        }
        int length = readNumber();
        need(length);
        if (type == MetaReader.END_OF_TRACK) {
            ended = true;
        } else if (type >= 0) {
            metas.read(type, tick, position, length);
        }
        position += length;
    }

    /** A variable-length quantity: seven bits to the byte, four bytes at most. */
    private int readNumber() {
        int start = position;
        int number = 0;
        while (position < limit) {
            int next = bytes[position++];
            number = number << 7 | next & 0x7F;
            if (next >= 0) {
                return number;
            }
            if (position - start == 4) {
                throw file.damage(start, TOO_LONG);
            }
        }
        throw cutShort();
    }

    private void need(int count) {
        if (count > limit - position) {
            throw cutShort();
        }
    }

    private RuntimeException cutShort() {
        return limit == file.end()
                ? file.damage(limit, "the file ends inside an event")
                : file.damage(limit, "an event runs past the end of its track");
    }
}
