package org.cadenza.music.audio;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cadenza.music.MaterialException;

/**
 * A RIFF container opened for reading: the tree of chunks that WAV files and SF2 sound fonts are made of. Sizes are
 * checked against the file before anything is believed; the size in the outer header, which many programs get wrong,
 * is not used.
 */
public final class RiffFile implements Closeable {

    private static final int HEADER = 8;

    /**
     * A piece of the file.
     *
     * @param id four letters; of a list, those of its type: {@code "INFO"}
     * @param start byte where the content begins
     * @param size bytes of content
     */
    public record Chunk(String id, long start, long size) {
        long end() {
            return start + size;
        }
    }

    private final Path file;
    private final FileChannel channel;

    private RiffFile(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Opens a file of the given form, {@code "WAVE"} or {@code "sfbk"}.
     *
     * @throws MaterialException when it is of another kind
     */
    public static RiffFile open(Path file, String form) throws IOException {
        FileChannel channel = FileChannel.open(file);
        RiffFile riff = new RiffFile(file, channel);
        if (channel.size() >= 12) {
            ByteBuffer head = riff.read(0, 12);
            if (letters(head, 0).equals("RIFF") && letters(head, 8).equals(form)) {
                return riff;
            }
        }
        channel.close();
        throw new MaterialException(
                file.toString(), "byte 0", "this is no RIFF file of the form " + form, "Check the file's kind");
    }

    /** The chunks at the top. */
    public List<Chunk> chunks() throws IOException {
        return chunks(12, channel.size());
    }

    /** The chunks inside a list. */
    public List<Chunk> chunks(Chunk list) throws IOException {
        return chunks(list.start, list.end());
    }

    private List<Chunk> chunks(long from, long end) throws IOException {
        List<Chunk> chunks = new ArrayList<>();
        for (long at = from; at + HEADER <= end; ) {
            ByteBuffer head = read(at, HEADER);
            String id = letters(head, 0);
            long size = Integer.toUnsignedLong(head.getInt(4));
            long left = end - at - HEADER;
            if (size > left) {
                throw damaged(at, "chunk '" + id + "' claims " + size + " bytes, but " + left + " follow");
            }
            boolean list = id.equals("LIST") && size >= 4;
            chunks.add(
                    list
                            ? new Chunk(letters(read(at + HEADER, 4), 0), at + HEADER + 4, size - 4)
                            : new Chunk(id, at + HEADER, size));
            at += HEADER + size + (size & 1);
        }
        return chunks;
    }

    /** All bytes of a chunk, little-endian. */
    public ByteBuffer read(Chunk chunk) throws IOException {
        if (chunk.size > Integer.MAX_VALUE - 8) {
            throw damaged(chunk.start, "chunk '" + chunk.id + "' is larger than 2 GB");
        }
        return read(chunk.start, (int) chunk.size);
    }

    /** {@code size} bytes from {@code start}, little-endian. */
    public ByteBuffer read(long start, int size) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, start + buffer.position()) < 0) {
                throw new EOFException(file + " ended while it was read");
            }
        }
        return buffer.flip();
    }

    /** The complaint that the file is damaged at a byte. */
    public MaterialException damaged(long at, String problem) {
        return new MaterialException(
                file.toString(), "byte " + at, problem, "The file is cut off or damaged; get it anew");
    }

    private static String letters(ByteBuffer buffer, int at) {
        return new String(buffer.array(), at, 4, StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
