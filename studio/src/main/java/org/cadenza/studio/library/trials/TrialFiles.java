package org.cadenza.studio.library.trials;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.cadenza.studio.library.DiskRoom;
import org.cadenza.studio.library.songs.NewSong;
import org.cadenza.studio.library.songs.SongFiles;

/** The reports of trials: a folder for each, named by its id, in {@code trials} of the home folder. */
public final class TrialFiles {

    private final Path root;
    private final DiskRoom room;

    /** @param room that they share with others */
    public TrialFiles(Path home, DiskRoom room) {
        this.root = home.toAbsolutePath().normalize().resolve("trials");
        this.room = room;
    }

    /** The trial's folder, empty: what an earlier attempt left is gone. */
    public Path begin(String id) throws IOException {
        delete(id);
        return Files.createDirectories(place(id));
    }

    /**
     * A report of the trial.
     *
     * @param number of the contestant, from 1
     * @param ending {@code html} or {@code json}
     * @throws NoSuchFileException if it is not there
     */
    public Path report(String id, int number, String ending) throws IOException {
        Path file = place(id).resolve(name(number, ending));
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString());
        }
        return file;
    }

    /** What the report of that contestant is called. */
    public static String name(int number, String ending) {
        return number + "." + ending;
    }

    private Path place(String id) {
        if (!NewSong.isId(id)) {
            throw new IllegalArgumentException("'" + id + "' is no trial's id");
        }
        return root.resolve(id);
    }

    /** The folder that trials, models and songs are in. */
    public Path home() {
        return root.getParent();
    }

    /** Where to ask before anything is written. */
    public DiskRoom room() {
        return room;
    }

    /** Removes the trial's files. */
    public void delete(String id) throws IOException {
        SongFiles.remove(place(id));
    }
}
