package org.cadenza.studio.workshop.songs;

/** Stub. */
public final class LibraryImport {
    public static final long MOST_BYTES = 4L << 30;
}
