package org.cadenza.studio.library.uploads;

import java.util.List;

/** What one visitor sent. @param id 22 characters of base64url, drawn at random @param files sorted by name */
public record Upload(String id, List<File> files) {

    /** A file. @param name as the visitor calls it */
    public record File(String name, long bytes) {}

    /** The size of all files. */
    public long bytes() {
        return files.stream().mapToLong(File::bytes).sum();
    }
}
