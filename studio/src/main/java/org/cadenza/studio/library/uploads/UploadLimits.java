package org.cadenza.studio.library.uploads;

/**
 * What visitors may send.
 *
 * @param fileBytes in one file
 * @param bytes in one upload
 * @param files in one upload
 * @param uploads that are kept at the same time
 * @param arriving files that come in at the same time, from all visitors
 */
public record UploadLimits(long fileBytes, long bytes, int files, int uploads, int arriving) {

    /** Half a gigabyte a file, two gigabytes and 5,000 files an upload. */
    public static final UploadLimits STANDARD = new UploadLimits(512L << 20, 2L << 30, 5_000, 50, 8);
}
