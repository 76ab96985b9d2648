package org.cadenza.corpus;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import org.cadenza.music.MaterialException;

/**
 * A zip from a stranger. Where {@link Archives} leaves out what is odd and reads the rest, this one refuses the whole:
 * links, names that lead out of it, the same name twice, zips within it, encryption, too many files.
 */
public final class StrictZip implements Closeable {

    private static final Archives.Limits LIMITS = new Archives.Limits(20_000, 512L << 20, 100, 4L << 30);
    private static final int ZIP = 0x504B0304;

    private final String name;
    private final ReadableZip source;
    private final Archives.Limits limits;
    private final Inflation inflation;
    private final Map<String, ZipEntry> entries = new TreeMap<>();

    private StrictZip(Path file, String name, ReadableZip source, Archives.Limits limits) {
        this.name = name;
        this.source = source;
        this.limits = limits;
        this.inflation = new Inflation(name, file.toFile().length(), limits);
    }

    /**
     * Opens a zip of at most 20,000 files and four gigabytes.
     *
     * @param name what to call it in messages
     * @throws MaterialException if it is refused, saying why
     */
    public static StrictZip open(Path file, String name) throws IOException {
        return open(file, name, LIMITS);
    }

    /** As above, with other limits. @param files in the zip @param bytes that may come out of it */
    public static StrictZip open(Path file, String name, int files, long bytes) throws IOException {
        return open(file, name, new Archives.Limits(files, LIMITS.fileBytes(), LIMITS.inflation(), bytes));
    }

    static StrictZip open(Path file, String name, Archives.Limits limits) throws IOException {
        ReadableZip source = readable(file, name, limits);
        StrictZip zip = new StrictZip(file, name, source, limits);
        try {
            limits.checkCount(source.zip().size(), name);
            zip.list();
            return zip;
        } catch (RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static ReadableZip readable(Path file, String name, Archives.Limits limits) throws IOException {
        try {
            return ReadableZip.open(file, limits.files());
        } catch (MaterialException e) {
            throw new MaterialException(
                    name, "", e.getMessage().substring(file.toString().length() + 2), "");
        }
    }

    private void list() {
        for (Enumeration<? extends ZipEntry> all = source.zip().entries(); all.hasMoreElements(); ) {
            ZipEntry entry = all.nextElement();
            String path = entry.getName();
            refuseIf(source.links().contains(path), path, "is a link");
            refuseIf(ZipArchive.leavesArchive(path.replace('\\', '/')), path, "has a name that leads out of the zip");
            if (!entry.isDirectory()) {
                refuseIf(path.toLowerCase(Locale.ROOT).endsWith(".zip"), path, "is a zip within the zip");
                refuseIf(entries.put(path, entry) != null, path, "is there twice");
            }
        }
    }

    private void refuseIf(boolean wrong, String path, String reason) {
        if (wrong) {
            throw new MaterialException(name, path, reason, "Pack plain files only.");
        }
    }

    /** Names of all files, sorted. */
    public List<String> paths() {
        return List.copyOf(entries.keySet());
    }

    /**
     * Writes one file to {@code out}, whatever size it declares.
     *
     * @param most bytes that it may have
     * @throws MaterialException if the zip turns out to be a bomb
     * @throws IOException if it is not there, is damaged, or is larger
     */
    public void copy(String path, long most, OutputStream out) throws IOException {
        ZipEntry entry = entries.get(path);
        if (entry == null) {
            throw new NoSuchFileException(name + ": " + path);
        }
        inflation.copy(source.zip(), entry, most, out);
    }

    /**
     * Inflates everything into nowhere.
     *
     * @throws MaterialException naming the file that is damaged, is too large or is a zip, or if the zip is a bomb
     */
    public void checkContents() throws IOException {
        for (String path : entries.keySet()) {
            Beginning beginning = new Beginning();
            try {
                copy(path, limits.fileBytes(), beginning);
            } catch (IOException e) {
                throw new MaterialException(
                        name, path, EachFile.reason(name + ": " + path, e).strip(), "Pack it again.");
            }
            refuseIf(beginning.first == ZIP && !ownFormat(path), path, "is a zip within the zip");
        }
    }

    /** Formats of music and numbers that are zips themselves; who reads them bounds what comes out. */
    private static boolean ownFormat(String path) {
        return path.toLowerCase(Locale.ROOT).matches(".*\\.(mxl|npz)");
    }

    /** Remembers the first four bytes of what is written to it. */
    private static final class Beginning extends OutputStream {

        private int first;
        private long written;

        @Override
        public void write(int value) {
            if (written++ < Integer.BYTES) {
                first = first << Byte.SIZE | value & 0xFF;
            }
        }

        @Override
        public void write(byte[] bytes, int start, int length) {
            for (int i = 0; i < length && written < Integer.BYTES; i++) {
                write(bytes[start + i]);
            }
        }
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
