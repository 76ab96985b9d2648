package org.cadenza.corpus;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/**
 * Files by name, from a folder or a zip. Names use {@code /}, are relative and never leave the archive; sizes are
 * bounded, so a hostile zip cannot fill memory or disk.
 */
public interface Archive extends Closeable {

    /** What to call it in messages: the folder's or the zip's own name. */
    String name();

    /** All file names, sorted. */
    List<String> paths();

    /** Whether there is a file {@code path}. */
    boolean contains(String path);

    /**
     * The content of one file.
     *
     * @throws IOException if it cannot be read, or is larger than an entry may be, saying which
     */
    byte[] bytes(String path) throws IOException;

    /** Names that were left out because they would lead out of the archive or cannot be opened, sorted. */
    default List<String> refused() {
        return List.of();
    }
}
