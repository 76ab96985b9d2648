package org.cadenza.studio.workshop.songs;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cadenza.learning.Json;
import org.cadenza.studio.library.songs.DoneSong;
import org.cadenza.studio.library.songs.SongFiles;
import org.cadenza.studio.library.songs.SongState;
import org.cadenza.studio.library.songs.Songs;
import org.cadenza.studio.library.songs.StoredSong;

/** All songs that are done and not in the bin as one zip: a folder for each, with sound, notes and {@code song.json}. */
public final class LibraryExport {

    /** What is told of a song: {@link DoneSong} as JSON. */
    static final String ACCOUNT = "song.json";

    private final Songs songs;
    private final SongFiles files;

    public LibraryExport(Songs songs, SongFiles files) {
        this.songs = songs;
        this.files = files;
    }

    /** Writes the zip as it goes, so that a library of any size fits. */
    public void write(OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (String id : songs.ids(SongState.DONE)) {
                Optional<StoredSong> song = songs.find(id);
                if (song.isPresent()) {
                    write(song.get(), zip);
                }
            }
        }
    }

    private void write(StoredSong song, ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry(song.id() + "/" + ACCOUNT));
        zip.write(Json.write(account(song)).getBytes(StandardCharsets.UTF_8));
        for (String name : List.of(SongExports.WAV, SongExports.MIDI)) {
            copy(song, name, zip);
        }
    }

    /** A song that is done has all of these. */
    private static DoneSong account(StoredSong song) {
        return new DoneSong(
                song.id(),
                song.title(),
                song.wishes(),
                song.planned(),
                song.made().orElseThrow(),
                song.recipe().orElseThrow(),
                song.originality(),
                song.created(),
                song.finished().orElseThrow(),
                song.favourite(),
                song.liked());
    }

    /** One that somebody deleted by hand does not keep the others from being saved. */
    private void copy(StoredSong song, String name, ZipOutputStream zip) throws IOException {
        try {
            var file = files.file(song.id(), name);
            zip.putNextEntry(new ZipEntry(song.id() + "/" + name));
            Files.copy(file, zip);
        } catch (NoSuchFileException e) {
            // Its recipe, which is written already, makes it again.
        }
    }
}
