package org.cadenza.studio.library.songs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cadenza.studio.library.DiskRoom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files of songs: a folder for each, named by its id, in {@code songs} of the home folder. */
public final class SongFiles {

    private static final Logger LOG = LoggerFactory.getLogger(SongFiles.class);
    private static final Pattern UNFINISHED = Pattern.compile("[.]unfinished-([0-9]{1,18})");
    private static final String ARRIVING = ".arriving-";
    private static final long ARRIVING_MILLIS = 86_400_000;

    private final Path root;
    private final DiskRoom room;

    /** Files that may fill the disk but for its last. @throws IOException if the folder cannot be made */
    public SongFiles(Path home) throws IOException {
        this(home, new DiskRoom(home, Long.MAX_VALUE));
    }

    /** @param room that they share with others @throws IOException if the folder cannot be made */
    public SongFiles(Path home, DiskRoom room) throws IOException {
        this.root = Files.createDirectories(home.toAbsolutePath().resolve("songs"));
        this.room = room;
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

    /** Where to ask before anything is written. */
    public DiskRoom room() {
        return room;
    }

    /** The folder in which the attempt works, empty; what earlier ones left is gone, if none of them still writes. */
    public Path begin(Attempt attempt) throws IOException {
        for (Path left : children(folder(attempt.song()))) {
            Matcher name = UNFINISHED.matcher(left.getFileName().toString());
            if (name.matches() && Long.parseLong(name.group(1)) <= attempt.number()) {
                removeIfPossible(left);
            }
        }
        return Files.createDirectory(workplace(attempt));
    }

    /** What who was taken for dead removes, or writes, at this very moment must not fail who took over. */
    private static void removeIfPossible(Path folder) {
        try {
            remove(folder);
        } catch (IOException | UncheckedIOException e) {
            LOG.debug("'{}' could not be removed; it goes with the next attempt or with the song", folder, e);
        }
    }

    /** A file that the latest attempt is writing; empty if there is none. */
    public Optional<Path> unfinished(String id, String name) throws IOException {
        Path folder = root.resolve(checked(id));
        return Files.isDirectory(folder)
                ? children(folder).stream()
                        .filter(each -> UNFINISHED
                                .matcher(each.getFileName().toString())
                                .matches())
                        .map(each -> each.resolve(name))
                        .filter(Files::isRegularFile)
                        .max(Comparator.comparing(each -> each.toFile().lastModified()))
                : Optional.empty();
    }

    /** Puts what the attempt wrote where it is looked for, over what is there. */
    public void deliver(Attempt attempt) throws IOException {
        for (Path file : children(workplace(attempt))) {
            Files.move(file, folder(attempt.song()).resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
        }
        discard(attempt);
    }

    /** Removes what the attempt wrote and did not deliver. */
    public void discard(Attempt attempt) throws IOException {
        remove(workplace(attempt));
    }

    private Path workplace(Attempt attempt) {
        return root.resolve(checked(attempt.song())).resolve(".unfinished-" + attempt.number());
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    /**
     * A new folder beside the songs' for what is coming in, to be given to {@link #remove} in the end. Removes what a
     * killed process left in such a folder a day ago.
     */
    public Path arriving() throws IOException {
        for (Path left : children(root).stream().filter(SongFiles::abandoned).toList()) {
            remove(left);
        }
        return Files.createTempDirectory(root, ARRIVING);
    }

    private static boolean abandoned(Path folder) {
        return folder.getFileName().toString().startsWith(ARRIVING)
                && folder.toFile().lastModified() < System.currentTimeMillis() - ARRIVING_MILLIS;
    }

    /** Makes {@code folder}, with all that is in it, the song's; nothing knows a song's folder yet that is there. */
    public void adopt(Path folder, String id) throws IOException {
        delete(id);
        Files.move(folder, root.resolve(checked(id)), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Removes the song's files. */
    public void delete(String id) throws IOException {
        remove(root.resolve(checked(id)));
    }

    /** Removes a folder with all that is in it; somebody else may be removing the same. */
    public static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
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
