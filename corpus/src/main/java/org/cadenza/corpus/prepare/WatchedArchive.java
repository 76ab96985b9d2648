package org.cadenza.corpus.prepare;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cadenza.corpus.Archive;

/** An archive that tells how far it has been read and what it was made of. */
final class WatchedArchive implements Archive {

    private final Archive archive;
    private final Progress progress;
    private final List<String> paths;
    private final Map<String, byte[]> digests = new TreeMap<>();

    WatchedArchive(Archive archive, Progress progress) {
        this.archive = archive;
        this.progress = progress;
        this.paths = archive.paths();
    }

    @Override
    public String name() {
        return archive.name();
    }

    @Override
    public List<String> paths() {
        return paths;
    }

    @Override
    public boolean contains(String path) {
        return archive.contains(path);
    }

    @Override
    public byte[] bytes(String path) throws IOException {
        byte[] bytes = archive.bytes(path);
        if (digests.putIfAbsent(path, digest().digest(bytes)) == null) {
            progress.at("reading", digests.size(), paths.size());
        }
        return bytes;
    }

    /** Of names and contents of all files that were read: what the works are made of, be it zipped or not. */
    String sha256() {
        MessageDigest all = digest();
        digests.forEach((path, content) -> {
            all.update(path.getBytes(StandardCharsets.UTF_8));
            all.update((byte) 0);
            all.update(content);
        });
        return HexFormat.of().formatHex(all.digest());
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
