package org.cadenza.studio.workshop.songs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cadenza.music.audio.AudioFiles;
import org.cadenza.music.audio.Tags;
import org.cadenza.studio.library.Delivery;
import org.cadenza.studio.library.songs.SongFiles;
import org.cadenza.studio.library.songs.StoredSong;
import org.cadenza.studio.workshop.Progress;
import org.cadenza.studio.workshop.Render;

/**
 * Files of a song that few ask for, made when the first does: MP3, stems, a zip of them. One at a time, so that those who
 * download take no more than one core from those who compose.
 */
public final class SongExports {

    /** The recording. */
    public static final String WAV = "song.wav";

    /** The notes. */
    public static final String MIDI = "song.mid";

    private static final String MP3 = "song.mp3";
    private static final String ZIP = "stems.zip";
    private static final String STEM = "stems-";

    private final SongFiles files;

    public SongExports(SongFiles files) {
        this.files = files;
    }

    /** The recording as MP3, tagged with the song's title as it is now. */
    public synchronized Path mp3(StoredSong song) throws IOException {
        Path wav = files.file(song.id(), WAV);
        Path mp3 = wav.resolveSibling(MP3);
        if (!Files.exists(mp3)) {
            Tags tags = AudioFiles.tags(wav);
            AudioFiles.write(AudioFiles.read(wav), mp3, new Tags(song.title(), tags.genre(), tags.comment()));
        }
        return mp3;
    }

    /** Forgets what bears the song's title. */
    public synchronized void renamed(String id) throws IOException {
        Files.deleteIfExists(files.folder(id).resolve(MP3));
    }

    /** The part {@code number}, from 1, in the order of the song's parts. @throws IOException if there is none */
    public synchronized Path stem(StoredSong song, int number) throws IOException {
        return stems(song)
                .filter(file -> file.getFileName().toString().startsWith(STEM + number + "-"))
                .findFirst()
                .orElseThrow(() -> new NoSuchFileException("stem " + number));
    }

    /** All parts in one zip. */
    public synchronized Path zip(StoredSong song) throws IOException {
        Path zip = files.folder(song.id()).resolve(ZIP);
        if (!Files.exists(zip)) {
            try (Delivery delivery = new Delivery()) {
                pack(stems(song), delivery.draft(zip));
                delivery.deliver();
            }
        }
        return zip;
    }

    /** Plays the MIDI file again, each part by itself; together they are the recording. */
    private Stream<Path> stems(StoredSong song) throws IOException {
        Path midi = files.file(song.id(), MIDI);
        Path whole = midi.resolveSibling("stems.wav");
        if (!Files.exists(whole)) {
            Render.render(midi, whole, Optional.empty(), true, Progress.none());
        }
        return Files.list(midi.getParent())
                .filter(file -> file.getFileName().toString().startsWith(STEM))
                .sorted();
    }

    private static void pack(Stream<Path> stems, Path zip) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.setLevel(Deflater.BEST_SPEED);
            for (Path stem : stems.toList()) {
                String name = stem.getFileName().toString().substring(STEM.length());
                out.putNextEntry(new ZipEntry(name.toLowerCase(Locale.ROOT)));
                Files.copy(stem, out);
            }
        }
    }
}
