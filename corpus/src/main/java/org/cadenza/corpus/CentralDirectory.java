package org.cadenza.corpus;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipException;

/**
 * The list of entries at the end of a zip (APPNOTE 6.3, sections 4.3.12 to 4.3.16), read for what Java's reader does not
 * tell, which entries are links; and before Java reads the list whole, however long it may be.
 */
final class CentralDirectory {

    private static final int END = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int LOCATOR = 0x07064b50;
    private static final int LOCATOR_BYTES = 20;
    private static final int END_64 = 0x06064b50;
    private static final int END_64_BYTES = 56;
    private static final int HEADER = 0x02014b50;
    private static final int HEADER_BYTES = 46;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int UNIX = 3;
    private static final int KIND_OF_FILE = 0170000;
    private static final int LINK = 0120000;

    /** Names of some hundred bytes and a comment each; more is written to be a burden. */
    private static final long ENTRY_BYTES = 1024;

    private final Set<ByteBuffer> links = new HashSet<>();

    private CentralDirectory() {}

    /** Where the list is and how long. */
    private record Place(long start, long bytes) {}

    /** @throws ZipException if {@code zip} is none, or its list is too long for {@code files} files */
    static CentralDirectory read(Path zip, int files) throws IOException {
        try (FileChannel file = FileChannel.open(zip)) {
            Place place = place(file);
            if (place.bytes > (files + 1) * ENTRY_BYTES) {
                throw new ZipException("its list of entries has " + place.bytes + " bytes");
            }
            CentralDirectory directory = new CentralDirectory();
            directory.findLinks(bytes(file, place.start, (int) place.bytes));
            return directory;
        }
    }

    /** Paths of entries that are links, in the charset that the zip is read with. */
    Set<String> links(Charset charset) {
        Set<String> names = new HashSet<>();
        links.forEach(name -> names.add(charset.decode(name.duplicate()).toString()));
        return names;
    }

    private static Place place(FileChannel file) throws IOException {
        int length = (int) Math.min(file.size(), END_BYTES + LONGEST_COMMENT);
        long start = file.size() - length;
        ByteBuffer tail = bytes(file, start, length);
        for (int at = length - END_BYTES; at >= 0; at--) {
            if (tail.getInt(at) == END) {
                if (at + END_BYTES + Short.toUnsignedInt(tail.getShort(at + 20)) != length) {
                    throw new ZipException("something comes after its list of entries");
                }
                return place(file, start + at, tail.slice(at, END_BYTES).order(ByteOrder.LITTLE_ENDIAN));
            }
        }
        throw new ZipException("it has no list of entries");
    }

    /** As Java's reader finds it, so that both read the same list: ZIP64's numbers count where they contradict none. */
    private static Place place(FileChannel file, long end, ByteBuffer record) throws IOException {
        long bytes = Integer.toUnsignedLong(record.getInt(12));
        Place small = new Place(end - bytes, bytes);
        if (end < LOCATOR_BYTES) {
            return small;
        }
        ByteBuffer locator = bytes(file, end - LOCATOR_BYTES, LOCATOR_BYTES);
        long end64 = locator.getLong(8);
        if (locator.getInt(0) != LOCATOR || end64 < 0 || end64 > file.size() - END_64_BYTES) {
            return small;
        }
        ByteBuffer large = bytes(file, end64, END_64_BYTES);
        return large.getInt(0) == END_64 && agree(record, large)
                ? new Place(end64 - large.getLong(40), large.getLong(40))
                : small;
    }

    /** Whether each number is the same in both, or left to the larger. */
    private static boolean agree(ByteBuffer record, ByteBuffer large) {
        long entries = Short.toUnsignedInt(record.getShort(10));
        long bytes = Integer.toUnsignedLong(record.getInt(12));
        long start = Integer.toUnsignedLong(record.getInt(16));
        return (entries == 0xFFFF || entries == large.getLong(32))
                && (bytes == 0xFFFFFFFFL || bytes == large.getLong(40))
                && (start == 0xFFFFFFFFL || start == large.getLong(48));
    }

    private void findLinks(ByteBuffer list) {
        for (int at = 0; at + HEADER_BYTES <= list.limit() && list.getInt(at) == HEADER; ) {
            int name = Short.toUnsignedInt(list.getShort(at + 28));
            int kind = list.getShort(at + 40) & KIND_OF_FILE;
            if (list.get(at + 5) == UNIX && kind == LINK && at + HEADER_BYTES + name <= list.limit()) {
                links.add(list.slice(at + HEADER_BYTES, name));
            }
            at += HEADER_BYTES
                    + name
                    + Short.toUnsignedInt(list.getShort(at + 30))
                    + Short.toUnsignedInt(list.getShort(at + 32));
        }
    }

    private static ByteBuffer bytes(FileChannel file, long start, int length) throws IOException {
        if (start < 0 || length < 0 || start + length > file.size()) {
            throw new ZipException("its list of entries is not where it should be");
        }
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, start + bytes.position()) < 0) {
                throw new ZipException("it ends too soon");
            }
        }
        return bytes.flip();
    }
}
