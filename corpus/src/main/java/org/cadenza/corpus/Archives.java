package org.cadenza.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.cadenza.music.MaterialException;

/** Opens folders, zips and single files as {@link Archive}s. Nothing is ever written to disk. */
public final class Archives {

    /** The zip that a data set may keep its files in, beside its {@code index.csv} and its licence. */
    private static final String FILES = "files.zip";

    private Archives() {}

    /**
     * Opens a folder, a zip, a folder that holds a {@code files.zip}, which shows the zip's files and the folder's own as
     * one, or any other file as a collection of one.
     *
     * @throws MaterialException if it is none of these, is not there, or is a zip too strange to open
     */
    public static Archive open(Path path) {
        return open(path, Limits.DEFAULT);
    }

    static Archive open(Path path, Limits limits) {
        try {
            if (Files.isDirectory(path)) {
                Archive folder = FolderArchive.open(path, limits);
                return folder.contains(FILES)
                        ? new JoinedArchive(folder, FILES, ZipArchive.open(path.resolve(FILES), limits))
                        : folder;
            }
            if (Files.isRegularFile(path)) {
                return zip(path) ? ZipArchive.open(path, limits) : new SingleFile(path, limits.fileBytes());
            }
        } catch (IOException e) {
            throw new MaterialException(path.toString(), "", "cannot be read: " + e.getMessage(), "");
        }
        throw new MaterialException(path.toString(), "", "is not there", "Give a folder, a zip or a file.");
    }

    /** By its name, or as every zip begins. */
    private static boolean zip(Path path) throws IOException {
        if (label(path).toLowerCase(Locale.ROOT).endsWith(".zip")) {
            return true;
        }
        try (InputStream bytes = Files.newInputStream(path)) {
            return bytes.read() == 'P' && bytes.read() == 'K';
        }
    }

    /** The last part of {@code path}, or {@code "."} for the root. */
    static String label(Path path) {
        Path last = path.toAbsolutePath().normalize().getFileName();
        return last == null ? "." : last.toString();
    }

    /**
     * What an archive may ask of us.
     *
     * @param files in all
     * @param fileBytes in one file, inflated
     * @param inflation how many times its size a zip may inflate to in all, beyond 64 MB: music and text
     *     stay below 20, overlapping zip bombs reach millions
     * @param bytes that may come out of a zip, whatever its size
     */
    record Limits(int files, long fileBytes, int inflation, long bytes) {
        static final Limits DEFAULT = new Limits(500_000, 64L << 20, 100);

        Limits(int files, long fileBytes, int inflation) {
            this(files, fileBytes, inflation, Long.MAX_VALUE);
        }

        static String fileTooLarge(String archive, String path, long most) {
            return archive + ": " + path + " is larger than " + (most >> 20) + " MB, the most one file may hold";
        }

        void checkCount(int count, String archive) {
            if (count > files) {
                throw new MaterialException(archive, "", "holds more than " + files + " files", "Split it.");
            }
        }
    }
}
