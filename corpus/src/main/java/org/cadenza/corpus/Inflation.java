package org.cadenza.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.cadenza.music.MaterialException;

/**
 * What comes out of a zip. Declared sizes are not believed: bytes are counted as they come, for each file and for the
 * whole, be an entry damaged or not, so that neither one huge entry nor thousands that share their bytes can exhaust us.
 */
final class Inflation {

    private static final int PORTION = 1 << 14;

    /** What the smallest zip may inflate to. */
    private static final long ALLOWANCE = 64 << 20;

    private final String archive;
    private final Archives.Limits limits;
    private final long budget;
    private final Set<String> counted = new HashSet<>();
    private long inflated;

    /** @param zipBytes size of the zip itself */
    Inflation(String archive, long zipBytes, Archives.Limits limits) {
        this.archive = archive;
        this.limits = limits;
        this.budget = Math.min(limits.bytes(), zipBytes * limits.inflation() + Math.min(ALLOWANCE, limits.fileBytes()));
    }

    /**
     * Writes one file to {@code out}; reading it again does not count again.
     *
     * @param most bytes that it may have
     * @throws MaterialException if it is a bomb
     * @throws IOException if it is damaged, or larger than a file may be
     */
    void copy(ZipFile zip, ZipEntry entry, long most, OutputStream out) throws IOException {
        checkBudget(entry);
        boolean counts = counted.add(entry.getName());
        CRC32 checksum = new CRC32();
        long bytes = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] portion = new byte[PORTION];
            for (int length = in.read(portion); length >= 0; length = in.read(portion)) {
                bytes += length;
                inflated += counts ? length : 0;
                checkBudget(entry);
                if (bytes > most) {
                    throw new IOException(Archives.Limits.fileTooLarge(archive, entry.getName(), most));
                }
                checksum.update(portion, 0, length);
                out.write(portion, 0, length);
            }
        }
        if (checksum.getValue() != entry.getCrc()) {
            throw new ZipException(
                    archive + ": " + entry.getName() + " is damaged, its checksum is not the one that the zip states");
        }
    }

    private void checkBudget(ZipEntry entry) {
        if (inflated > budget) {
            throw new MaterialException(
                    archive,
                    entry.getName(),
                    "the zip inflates to more than " + budget + " bytes, the most for its size: a zip bomb",
                    "If it is to be trusted, unpack it and give the folder.");
        }
    }
}
