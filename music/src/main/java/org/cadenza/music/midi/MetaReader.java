package org.cadenza.music.midi;

import java.util.ArrayList;
import java.util.List;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Mode;
import org.cadenza.music.score.TempoMap;
import org.cadenza.music.score.Track.Lyric;

/** Reads meta events and keeps what they say: tempi, meters, keys, names, lyrics and remarks. */
final class MetaReader {

    static final int TEXT = 1;
    static final int COPYRIGHT = 2;
    static final int TRACK_NAME = 3;
    static final int INSTRUMENT_NAME = 4;
    static final int LYRIC = 5;
    static final int MARKER = 6;
    static final int END_OF_TRACK = 0x2F;
    static final int TEMPO = 0x51;
    static final int METER = 0x58;
    static final int KEY = 0x59;

    /** Beyond these, in microseconds per quarter, a tempo (over 2,000 or under 5 bpm) is kept but told. */
    private static final int FASTEST = 30_000;

    private static final int SLOWEST = 12_000_000;

    final List<TempoMap.Change> tempi = new ArrayList<>();
    final List<Meter.Change> meters = new ArrayList<>();
    final List<Key.Change> keys = new ArrayList<>();
    final List<String> remarks = new ArrayList<>();
    private final MidiBytes file;
    private final Mended mended;
    private final boolean clockTime;
    private boolean karaoke;
    private String karaokeTitle = "";
    private String trackName;
    private String instrumentName;
    private List<Lyric> lyrics;

    /** @param clockTime whether ticks are seconds' parts (SMPTE), so that tempo events mean nothing */
    MetaReader(MidiBytes file, Mended mended, boolean clockTime) {
        this.file = file;
        this.mended = mended;
        this.clockTime = clockTime;
        beginTrack();
    }

    void beginTrack() {
        trackName = "";
        instrumentName = "";
        lyrics = new ArrayList<>();
    }

    /** The track's name, or its instrument's where it has none. */
    String trackName() {
        return trackName.isEmpty() ? instrumentName : trackName;
    }

    List<Lyric> lyrics() {
        return lyrics;
    }

    /** The title that karaoke files give in a text event, else empty. */
    String karaokeTitle() {
        return karaokeTitle;
    }

    /** Takes in one event whose {@code length} data bytes begin at {@code offset} and lie within the file. */
    void read(int type, int tick, int offset, int length) {
        switch (type) {
            case TEXT -> readText(tick, MidiText.decode(file.bytes(), offset, length));
            case COPYRIGHT, MARKER -> addRemark(MidiText.decode(file.bytes(), offset, length));
            case TRACK_NAME -> trackName = firstOf(trackName, offset, length);
            case INSTRUMENT_NAME -> instrumentName = firstOf(instrumentName, offset, length);
            case LYRIC -> addLyric(tick, MidiText.decode(file.bytes(), offset, length));
            case TEMPO -> readTempo(tick, offset, length);
            case METER -> readMeter(tick, offset, length);
            case KEY -> readKey(tick, offset, length);
            default -> {} // channel prefixes, SMPTE offsets, sequencers' own data: not music
        }
    }

    private String firstOf(String name, int offset, int length) {
        return name.isEmpty() ? MidiText.decode(file.bytes(), offset, length).strip() : name;
    }

    /** Karaoke files (.kar) announce themselves with {@code @K} and sing in text events, {@code / \} for new lines. */
    private void readText(int tick, String text) {
        karaoke |= text.startsWith("@K");
        if (!karaoke) {
            addRemark(text);
        } else if (text.startsWith("@T")) {
            karaokeTitle = karaokeTitle.isEmpty() ? text.substring(2).strip() : karaokeTitle;
        } else if (!text.startsWith("@")) {
            addLyric(tick, text.startsWith("/") || text.startsWith("\\") ? text.substring(1) : text);
        }
    }

    private void addRemark(String text) {
        if (!text.isBlank()) {
            remarks.add(text.strip());
        }
    }

    private void addLyric(int tick, String text) {
        if (!text.isEmpty()) {
            lyrics.add(new Lyric(tick, text));
        }
    }

    private void readTempo(int tick, int offset, int length) {
        if (length != 3) {
            throw file.damage(offset, "a tempo of " + length + " bytes where a tempo has 3");
        }
        int microseconds = file.unsigned(offset) << 16 | file.unsigned16(offset + 1);
        if (clockTime) {
            mended.add(offset, "tempo ignored, since this file counts in frames of film");
        } else if (microseconds == 0) {
            mended.add(offset, "tempo of 0 microseconds ignored, the one before goes on");
        } else {
            if (microseconds < FASTEST || microseconds > SLOWEST) {
                mended.add(offset, "absurd tempo of " + Math.round(60e6 / microseconds) + " bpm kept");
            }
            tempi.add(new TempoMap.Change(tick, microseconds));
        }
    }

    private void readMeter(int tick, int offset, int length) {
        int numerator = length < 2 ? 0 : file.unsigned(offset);
        int power = length < 2 ? 0 : file.unsigned(offset + 1);
        if (numerator == 0 || power > 6) {
            mended.add(offset, "senseless time signature ignored");
        } else {
            meters.add(new Meter.Change(tick, new Meter(numerator, 1 << power)));
        }
    }

    private void readKey(int tick, int offset, int length) {
        int fifths = length < 2 ? Byte.MAX_VALUE : file.bytes()[offset];
        int mode = length < 2 ? 0 : file.unsigned(offset + 1);
        if (Math.abs(fifths) > 7 || mode > 1) {
            mended.add(offset, "senseless key signature ignored");
        } else {
            keys.add(new Key.Change(tick, Key.ofSignature(fifths, mode == 1 ? Mode.MINOR : Mode.MAJOR)));
        }
    }
}
