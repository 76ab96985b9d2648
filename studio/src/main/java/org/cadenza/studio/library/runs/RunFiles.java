package org.cadenza.studio.library.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cadenza.studio.library.songs.NewSong;
import org.cadenza.studio.library.songs.SongFiles;

/** The files of runs: a folder for each, named by its id, in {@code runs} of the home folder. */
public final class RunFiles {

    private final Path home;

    public RunFiles(Path home) {
        this.home = home.toAbsolutePath().normalize();
    }

    /** The folder that runs, models and songs are in. */
    public Path home() {
        return home;
    }

    /** The run's folder, which is made if it is not there. */
    public Path folder(String id) throws IOException {
        return Files.createDirectories(place(id));
    }

    private Path place(String id) {
        if (!NewSong.isId(id)) {
            throw new IllegalArgumentException("'" + id + "' is no run's id");
        }
        return home.resolve("runs").resolve(id);
    }

    /** Removes the run's files. Its model is not among them. */
    public void delete(String id) throws IOException {
        SongFiles.remove(place(id));
    }
}
