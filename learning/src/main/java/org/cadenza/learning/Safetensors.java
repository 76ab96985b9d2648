package org.cadenza.learning;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Arrays in the safetensors format (huggingface.co/docs/safetensors): eight bytes of header length, a JSON header of
 * names, types, shapes and byte ranges, then the bytes. Holds numbers only, so that a file from a stranger can be
 * opened; everything it claims is checked against its true size before memory is set aside.
 */
public final class Safetensors {

    /** The format's own bound on the header. */
    private static final long MAX_HEADER_BYTES = 100_000_000;

    private static final int LENGTH_BYTES = 8;
    private static final String METADATA = "__metadata__";

    private record Entry(Array.Type dtype, long[] shape, long[] data_offsets) {}

    private Safetensors() {}

    /** Writes {@code arrays}, those of wide elements first so that each lies aligned, otherwise by name. */
    public static void write(Path file, Map<String, Array> arrays) throws IOException {
        List<String> names = arrays.keySet().stream()
                .sorted(Comparator.comparing(
                                (String name) -> -arrays.get(name).type().bytes())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        Map<String, Entry> header = new LinkedHashMap<>();
        long offset = 0;
        for (String name : names) {
            Array array = arrays.get(name);
            long end = offset + array.data().remaining();
            header.put(name, new Entry(array.type(), array.shape(), new long[] {offset, end}));
            offset = end;
        }
        byte[] text = pad(Json.write(header));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            write(
                    channel,
                    ByteBuffer.allocate(LENGTH_BYTES)
                            .order(ByteOrder.LITTLE_ENDIAN)
                            .putLong(0, text.length));
            write(channel, ByteBuffer.wrap(text));
            for (String name : names) {
                write(channel, arrays.get(name).data());
            }
        }
    }

    /** The header as bytes with blanks behind it, so that the data start at a multiple of eight. */
    private static byte[] pad(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        byte[] padded = Arrays.copyOf(bytes, (bytes.length + 7) / 8 * 8);
        Arrays.fill(padded, bytes.length, padded.length, (byte) ' ');
        return padded;
    }

    private static void write(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** @throws CheckpointException if the file is not what it claims to be, saying where it lies, or far too large */
    public static Map<String, Array> read(Path file) {
        return read(file, Runtime.getRuntime().maxMemory());
    }

    /** @param heap bytes that Java may use; whoever reads arrays makes something of them that is as large again */
    static Map<String, Array> read(Path file, long heap) {
        requireRoom(file, heap / 2);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = Files.size(file);
            Map<String, Entry> header = readHeader(channel, size);
            long start = channel.position();
            check(header, size - start);
            Map<String, Array> arrays = new TreeMap<>();
            for (Map.Entry<String, Entry> named : header.entrySet()) {
                arrays.put(named.getKey(), readArray(channel, start, named.getValue()));
            }
            return arrays;
        } catch (IOException | CheckpointException e) {
            throw new CheckpointException(
                    file + " is damaged: " + e.getMessage() + ". Copy or train the model again.", e);
        }
    }

    private static void requireRoom(Path file, long most) {
        if (file.toFile().length() > most) {
            throw new CheckpointException(file + " has " + (file.toFile().length() >> 20) + " MiB where there is memory"
                    + " for " + (most >> 20) + " MiB; give Java more, as by _JAVA_OPTIONS=-Xmx8g, or choose a smaller"
                    + " model");
        }
    }

    private static Map<String, Entry> readHeader(FileChannel channel, long size) throws IOException {
        if (size < LENGTH_BYTES) {
            throw new CheckpointException("it has " + size + " bytes, too few for a header");
        }
        long length = read(channel, 0, LENGTH_BYTES).getLong(0);
        if (length < 2 || length > MAX_HEADER_BYTES || length > size - LENGTH_BYTES) {
            throw new CheckpointException("its header claims " + Long.toUnsignedString(length) + " bytes of a file of "
                    + size + ", at most " + MAX_HEADER_BYTES + " are allowed");
        }
        byte[] text = read(channel, LENGTH_BYTES, (int) length).array();
        channel.position(LENGTH_BYTES + length);
        Map<?, ?> raw = Json.read(new String(text, StandardCharsets.UTF_8), Map.class, "its header");
        return raw.entrySet().stream()
                .filter(named -> !named.getKey().equals(METADATA))
                .collect(Collectors.toMap(
                        named -> (String) named.getKey(),
                        named -> entry((String) named.getKey(), named.getValue()),
                        (a, b) -> a,
                        TreeMap::new));
    }

    private static Entry entry(String name, Object raw) {
        Entry entry = Json.read(Json.write(raw), Entry.class, "its array '" + name + "'");
        if (entry.data_offsets.length != 2) {
            throw new CheckpointException("its array '" + name + "' has no begin and end");
        }
        return entry;
    }

    /** That the ranges lie side by side, from the first byte of the data to the last, and are as long as they should. */
    private static void check(Map<String, Entry> header, long dataBytes) {
        List<Map.Entry<String, Entry>> ordered = new ArrayList<>(header.entrySet());
        ordered.sort(Comparator.comparingLong((Map.Entry<String, Entry> named) -> named.getValue().data_offsets[0])
                .thenComparingLong(named -> named.getValue().data_offsets[1]));
        long next = 0;
        for (Map.Entry<String, Entry> named : ordered) {
            Entry entry = named.getValue();
            long begin = entry.data_offsets[0];
            long end = entry.data_offsets[1];
            String range = "its array '" + named.getKey() + "' at " + begin + " to " + end;
            if (begin != next || end < begin || end > dataBytes) {
                throw new CheckpointException(
                        range + " does not follow byte " + next + " inside " + dataBytes + " bytes of data");
            }
            if (end - begin != bytes(entry)) {
                throw new CheckpointException(
                        range + " is not as long as " + entry.dtype + " " + Arrays.toString(entry.shape));
            }
            next = end;
        }
        if (next != dataBytes) {
            throw new CheckpointException("its arrays end at byte " + next + " of " + dataBytes + " bytes of data");
        }
    }

    /** Bytes that type and shape ask for, or -1 where they are absurd. */
    private static long bytes(Entry entry) {
        long bytes = entry.dtype.bytes();
        try {
            for (long size : entry.shape) {
                if (size < 0) {
                    return -1;
                }
                bytes = Math.multiplyExact(bytes, size);
            }
        } catch (ArithmeticException e) {
            return -1;
        }
        return bytes > Integer.MAX_VALUE - 8 ? -1 : bytes;
    }

    private static Array readArray(FileChannel channel, long start, Entry entry) throws IOException {
        long begin = entry.data_offsets[0];
        ByteBuffer data = read(channel, start + begin, (int) (entry.data_offsets[1] - begin));
        return new Array(entry.dtype, entry.shape, data);
    }

    private static ByteBuffer read(FileChannel channel, long position, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, position + bytes.position()) < 0) {
                throw new CheckpointException("it ended while it was read");
            }
        }
        return bytes.flip().order(ByteOrder.LITTLE_ENDIAN);
    }
}
