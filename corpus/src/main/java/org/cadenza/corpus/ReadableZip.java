package org.cadenza.corpus;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.cadenza.music.MaterialException;

/** A zip that Java can read. @param links names of entries that are links */
record ReadableZip(ZipFile zip, Set<String> links) implements Closeable {

    /**
     * Names are UTF-8, else read byte by byte as Latin-1, which at least keeps them apart.
     *
     * @param files for how many files its list of entries may have room
     * @throws MaterialException if it is no zip, is encrypted or has too long a list
     */
    static ReadableZip open(Path file, int files) throws IOException {
        try {
            CentralDirectory directory = CentralDirectory.read(file, files);
            try {
                return new ReadableZip(new ZipFile(file.toFile()), directory.links(StandardCharsets.UTF_8));
            } catch (ZipException unreadable) {
                Charset bytes = StandardCharsets.ISO_8859_1;
                return new ReadableZip(new ZipFile(file.toFile(), bytes), directory.links(bytes));
            }
        } catch (ZipException e) {
            throw new MaterialException(
                    file.toString(), "", "is not a readable zip: " + e.getMessage(), "Give a folder or a zip.");
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
