package org.cadenza.studio.workshop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.cadenza.corpus.Archive;

/** An archive that takes the fingerprint of whatever is read from it. */
final class HashedArchive implements Archive {

    private final Archive archive;
    private final MessageDigest digest = sha256();

    HashedArchive(Archive archive) {
        this.archive = archive;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }

    /** SHA-256 over names and contents in the order they were read, hexadecimal; starts anew. */
    String sha256OfRead() {
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public String name() {
        return archive.name();
    }

    @Override
    public List<String> paths() {
        return archive.paths();
    }

    @Override
    public boolean contains(String path) {
        return archive.contains(path);
    }

    @Override
    public byte[] bytes(String path) throws IOException {
        byte[] bytes = archive.bytes(path);
        digest.update(path.getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
        return bytes;
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
