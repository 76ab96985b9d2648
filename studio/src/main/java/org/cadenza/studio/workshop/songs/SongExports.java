package org.cadenza.studio.workshop.songs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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
 * Files of a song that few ask for, made when the first does: MP3, stems, a zip of them, its outline. One is made at a
 * time, so that those who download take no more than one core from those who compose; what is made already waits for
 * no other song.
 */
public final class SongExports {

    /** The recording. */
    public static final String WAV = "song.wav";

    /** The notes. */
    public static final String MIDI = "song.mid";

    private static final String MP3 = "song.mp3";
    private static final String ZIP = "stems.zip";
    private static final String STEM = "stems-";

    /** An empty file that says that all stems are there. */
    private static final String STEMS_COMPLETE = "stems.complete";

    private static final String PEAKS = "peaks.json";

    private final SongFiles files;
    private final Map<String, Object> locks = new ConcurrentHashMap<>();
    private final Object making = new Object();

    public SongExports(SongFiles files) {
        this.files = files;
    }

    /** The recording as MP3, tagged with the song's title as it is now. */
    public Path mp3(StoredSong song) throws IOException {
        Path wav = files.file(song.id(), WAV);
        return made(song.id(), wav.resolveSibling(MP3), mp3 -> {
            Tags tags = AudioFiles.tags(wav);
            AudioFiles.write(AudioFiles.read(wav), mp3, new Tags(song.title(), tags.genre(), tags.comment()));
        });
    }

    /** Forgets what bears the song's title. */
    public void renamed(String id) throws IOException {
        synchronized (lock(id)) {
            Files.deleteIfExists(files.folder(id).resolve(MP3));
        }
    }

    /** The recording's outline; the one that was asked for last is kept. @param buckets as {@link Peaks#read} */
    public Peaks peaks(StoredSong song, int buckets) throws IOException {
        Path wav = files.file(song.id(), WAV);
        Path kept = wav.resolveSibling(PEAKS);
        synchronized (lock(song.id())) {
            Optional<Peaks> peaks = Peaks.kept(kept).filter(found -> found.min().length == buckets);
            return peaks.isPresent() ? peaks.get() : readPeaks(wav, buckets, kept);
        }
    }

    private Peaks readPeaks(Path wav, int buckets, Path kept) throws IOException {
        synchronized (making) {
            Peaks peaks = Peaks.read(wav, buckets);
            peaks.keep(kept);
            return peaks;
        }
    }

    /** The part {@code number}, from 1, in the order of the song's parts. @throws IOException if there is none */
    public Path stem(StoredSong song, int number) throws IOException {
        return stems(song).stream()
                .filter(file -> file.getFileName().toString().startsWith(STEM + number + "-"))
                .findFirst()
                .orElseThrow(() -> new NoSuchFileException("stem " + number));
    }

    /** All parts in one zip. */
    public Path zip(StoredSong song) throws IOException {
        List<Path> stems = stems(song);
        return made(song.id(), files.folder(song.id()).resolve(ZIP), zip -> {
            try (Delivery delivery = new Delivery()) {
                pack(stems, delivery.draft(zip));
                delivery.deliver();
            }
        });
    }

    /** Plays the MIDI file again, each part by itself; together they are the recording. */
    private List<Path> stems(StoredSong song) throws IOException {
        Path midi = files.file(song.id(), MIDI);
        made(song.id(), midi.resolveSibling(STEMS_COMPLETE), complete -> {
            Path whole = midi.resolveSibling("stems.wav");
            Render.render(midi, whole, Optional.empty(), true, Progress.none());
            Files.delete(whole);
            Files.createFile(complete);
        });
        try (Stream<Path> all = Files.list(midi.getParent())) {
            return all.filter(file -> file.getFileName().toString().startsWith(STEM))
                    .sorted()
                    .toList();
        }
    }

    /** Makes a file of a song. */
    private interface Maker {
        void make(Path file) throws IOException;
    }

    private Path made(String id, Path file, Maker maker) throws IOException {
        synchronized (lock(id)) {
            if (!Files.exists(file)) {
                files.room().claim(0);
                synchronized (making) {
                    maker.make(file);
                }
            }
        }
        return file;
    }

    private Object lock(String id) {
        return locks.computeIfAbsent(id, key -> new Object());
    }

    private static void pack(List<Path> stems, Path zip) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.setLevel(Deflater.BEST_SPEED);
            for (Path stem : stems) {
                String name = stem.getFileName().toString().substring(STEM.length());
                out.putNextEntry(new ZipEntry(name.toLowerCase(Locale.ROOT)));
                Files.copy(stem, out);
            }
        }
    }
}
