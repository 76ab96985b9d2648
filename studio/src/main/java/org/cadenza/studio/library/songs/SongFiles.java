package org.cadenza.studio.library.songs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The files of songs: a folder for each, named by its id, in {@code songs} of the home folder. */
public final class SongFiles {

    /** Below this, in bytes, nothing new is begun. */
    public static final long LEAST_FREE = 256L << 20;

    private final Path root;

    /** @throws IOException if the folder cannot be made */
    public SongFiles(Path home) throws IOException {
        this.root = Files.createDirectories(home.toAbsolutePath().resolve("songs"));
    }

    /** The song's folder, which is made if it is not there. */
    public Path folder(String id) throws IOException {
        return Files.createDirectories(root.resolve(checked(id)));
    }

    /**
     * A file of the song.
     *
     * @param name one of ours, never from outside
     * @throws NoSuchFileException if it is not there
     */
    public Path file(String id, String name) throws IOException {
        Path file = root.resolve(checked(id)).resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString());
        }
        return file;
    }

    private static String checked(String id) {
        if (!NewSong.isId(id)) {
            throw new IllegalArgumentException("'" + id + "' is no song's id");
        }
        return id;
    }

    /** Bytes that may still be written. */
    public long free() throws IOException {
        return Files.getFileStore(root).getUsableSpace();
    }

    /** Removes what a killed process left unfinished in the song's folder. */
    public void sweep(String id) throws IOException {
        try (Stream<Path> files = Files.list(folder(id))) {
            for (Path file : files.filter(SongFiles::unfinished).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static boolean unfinished(Path file) {
        return file.getFileName().toString().startsWith(".unfinished-");
    }

    /** Removes the song's files. */
    public void delete(String id) throws IOException {
        Path folder = root.resolve(checked(id));
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Ids of all folders. */
    public List<String> ids() throws IOException {
        try (Stream<Path> folders = Files.list(root)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .filter(NewSong::isId)
                    .toList();
        }
    }
}
