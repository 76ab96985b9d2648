package org.cadenza.music.midi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cadenza.music.MaterialException;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.TempoMap;

/**
 * Reads Standard MIDI Files in one pass that checks and counts notes. Strict where music could be lost: a file cut
 * short, a chunk or an event that runs past its end, a number of more than four bytes and a missing track are refused
 * with the byte offset. Tolerant where it can be mended without guessing at notes: foreign chunks and RIFF wrappers,
 * chunk lengths that lie about a track that ends properly, missing end-of-track events, running status over meta
 * events, notes without an end and senseless meters are read and told in {@link MidiFile#mended()}.
 *
 * <p>A note is every note-on of velocity 1 or more; one of velocity 0 is a note-off. Overlapping notes of one pitch end
 * in the order they began. Each track chunk gives one track per channel and program heard on it; the program of a note
 * is the last one set on its channel anywhere in the file, as a synthesizer hears it. Format 2 patterns follow one
 * another. In SMPTE time a "quarter" is one second (1.001 s at 29.97 frames) and tempo events are ignored.
 */
public final class MidiReader {

    private static final String NOT_MIDI = "Give a Standard MIDI File (.mid), which begins with the letters MThd";

    private final MidiBytes file;
    private final Mended mended = new Mended();
    private final NoteLog notes = new NoteLog();
    private final EventLog events = new EventLog();
    private final List<TrackChunk> chunks = new ArrayList<>();

    private MidiReader(MidiBytes file) {
        this.file = file;
    }

    /**
     * The piece in {@code bytes}.
     *
     * @param name what messages call the file
     * @throws MaterialException if they are not a MIDI file that can be trusted
     */
    public static Piece read(byte[] bytes, String name) {
        return readFile(bytes, name).piece();
    }

    /**
     * The piece in the file at {@code path}.
     *
     * @throws MaterialException if it is not a MIDI file that can be trusted
     */
    public static Piece read(Path path) throws IOException {
        return read(Files.readAllBytes(path), path.toString());
    }

    /** As {@link #read(byte[], String)}, with the format, the remarks and what was mended. */
    public static MidiFile readFile(byte[] bytes, String name) {
        return new MidiReader(Riff.unwrap(bytes, name)).readChunks();
    }

    private MidiFile readChunks() {
        int header = file.start();
        if (file.end() == 0) {
            throw file.damage(0, "the file is empty", NOT_MIDI);
        }
        if (file.end() - header < 14 || !file.letters(header).equals("MThd")) {
            throw file.damage(header, "not a MIDI file", NOT_MIDI);
        }
        long headerLength = file.unsigned32(header + 4);
        if (headerLength < 6 || header + 8 + headerLength > file.end()) {
            throw file.damage(header + 4, "a header of " + headerLength + " bytes where 6 are usual");
        }
        int format = file.unsigned16(header + 8);
        if (format > 2) {
            throw file.damage(header + 8, "format " + format + ", expected 0, 1 or 2");
        }
        Division division = Division.read(file, header + 12);
        MetaReader metas = new MetaReader(file, mended, division.clockTime());
        int declared = file.unsigned16(header + 10);
        readTracks(header + 8 + (int) headerLength, declared, format == 2, metas);
        metas.tempi.addAll(0, division.tempo());
        Piece piece = new PieceAssembly(notes, events, chunks)
                .piece(title(metas), new TempoMap(division.ticks(), metas.tempi), metas.meters, metas.keys);
        return new MidiFile(format, chunks.size(), piece, metas.remarks, mended.lines());
    }

    private String title(MetaReader metas) {
        return metas.karaokeTitle().isEmpty() && !chunks.isEmpty()
                ? chunks.get(0).name()
                : metas.karaokeTitle();
    }

    private void readTracks(int from, int declared, boolean oneAfterTheOther, MetaReader metas) {
        TrackReader reader = new TrackReader(file, metas, notes, events, mended);
        int position = from;
        int tick = 0;
        while (position < file.end() && (chunks.size() < declared || anotherTrack(position))) {
            if (!file.boundary(position)) {
                throw file.damage(position, "no chunk where one should begin");
            }
            long end = position + 8 + file.unsigned32(position + 4);
            if (file.letters(position).equals("MTrk")) {
                position = readTrack(reader, position, end, tick);
                tick = oneAfterTheOther ? reader.tick() : 0;
            } else if (end <= file.end()) {
                mended.add(position, "foreign chunk skipped");
                position = (int) end;
            } else {
                throw file.damage(position, "a foreign chunk runs past the end of the file");
            }
        }
        if (chunks.size() < declared) {
            throw missingTracks(declared);
        }
        if (position < file.end()) {
            mended.add(position, "bytes after the last track ignored");
        }
    }

    /** Whether a track that the header did not count begins here. */
    private boolean anotherTrack(int position) {
        boolean another = file.boundary(position) && file.letters(position).equals("MTrk");
        if (another) {
            mended.add(position, "track beyond those that the header counts");
        }
        return another;
    }

    /** Reads the track whose chunk begins at {@code start}; returns where the next chunk begins. */
    private int readTrack(TrackReader reader, int start, long declaredEnd, int tick) {
        boolean trusted = file.boundary(declaredEnd);
        chunks.add(reader.read(start + 8, trusted ? (int) declaredEnd : file.end(), tick));
        int end = reader.position();
        if (!reader.ended()) {
            if (!trusted) {
                throw file.damage(end, "track " + chunks.size() + " goes on where the file ends");
            }
            mended.add(end, "track without an end-of-track event");
        }
        if (end == declaredEnd) {
            return end;
        }
        if (trusted) {
            mended.add(end, "bytes after the end of a track ignored");
            return (int) declaredEnd;
        }
        mended.add(start + 4, "wrong length of a track");
        return end;
    }

    private MaterialException missingTracks(int declared) {
        int found = chunks.size();
        return file.damage(
                file.end(),
                "the file ends after " + found + " of " + declared + " tracks",
                MidiBytes.GET_A_WHOLE_COPY + ", or write " + found + " into bytes " + (file.start() + 10) + " and "
                        + (file.start() + 11));
    }
}
