package org.cadenza.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file on its own, as a collection of one. */
record SingleFile(Path file, long most) implements Archive {

    @Override
    public String name() {
        return Archives.label(file);
    }

    @Override
    public List<String> paths() {
        return List.of(name());
    }

    @Override
    public boolean contains(String path) {
        return path.equals(name());
    }

    @Override
    public byte[] bytes(String path) throws IOException {
        if (!contains(path)) {
            throw new IOException(name() + " holds no '" + path + "'");
        }
        if (Files.size(file) > most) {
            throw new IOException(Archives.Limits.fileTooLarge(name(), path, most));
        }
        return Files.readAllBytes(file);
    }

    @Override
    public void close() {
        // Nothing is open between reads.
    }
}
