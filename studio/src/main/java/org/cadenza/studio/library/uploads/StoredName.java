package org.cadenza.studio.library.uploads;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.cadenza.studio.library.uploads.RefusedUploadException.Reason;

/**
 * What we call a file that a visitor calls something else: the same where the visitor's name is plain, else a hash of it
 * with the file's extension, so that a file that is sent again replaces itself. The only zip is {@code files.zip},
 * which {@code corpus.Archives} opens with the folder that it lies in.
 */
final class StoredName {

    static final String ZIP = "files.zip";

    /** What the corpora of the catalogue read, and what a family of text or of sound can be given. */
    private static final Set<String> KINDS = Set.of(
            "mid",
            "midi",
            "kar",
            "mxl",
            "musicxml",
            "xml",
            "ls",
            "abc",
            "txt",
            "csv",
            "json",
            "npz",
            "wav",
            "wave",
            "mp3",
            "flac",
            "ogg",
            "opus",
            "m4a",
            "zip");

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ._-]{0,99}");
    private static final int LONGEST = 200;
    private static final int HASH_BYTES = 12;

    private StoredName() {}

    /** @throws RefusedUploadException if the name is none, or of a kind that nothing here reads */
    static String of(String name) {
        if (name.isBlank() || name.length() > LONGEST || name.chars().anyMatch(Character::isISOControl)) {
            throw new RefusedUploadException(
                    Reason.UNFIT, "the file's name is not fit, expected 1 to " + LONGEST + " characters on one line");
        }
        String kind = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (!KINDS.contains(kind) || !name.contains(".")) {
            throw new RefusedUploadException(
                    Reason.UNFIT,
                    "'" + name + "' is of a kind that nothing here reads, expected a name that ends in one of "
                            + String.join(", ", KINDS.stream().sorted().toList()));
        }
        if (kind.equals("zip")) {
            return ZIP;
        }
        return PLAIN.matcher(name).matches() ? name : "_" + hash(name) + "." + kind;
    }

    private static String hash(String name) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
