package org.cadenza.studio.workshop.songs;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.cadenza.corpus.StrictZip;
import org.cadenza.music.MaterialException;
import org.cadenza.studio.library.DiskRoom;
import org.cadenza.studio.library.Incoming;
import org.cadenza.studio.library.NoRoomException;
import org.cadenza.studio.library.songs.Database;
import org.cadenza.studio.library.songs.DoneSong;
import org.cadenza.studio.library.songs.SongFiles;
import org.cadenza.studio.library.songs.SongWork;
import org.cadenza.studio.library.songs.Songs;
import org.cadenza.studio.library.songs.StoredSong;
import org.cadenza.studio.workshop.Problem;

/**
 * Takes in what {@link LibraryExport} gave out, one song after another: each is checked, stored whole or refused with a
 * reason, and skipped where the very same is there already. One zip is read at a time, for each holds a song in memory.
 */
public final class LibraryImport {

    /** In the zip, and out of it: more than a studio exports with the quota that it has by default. */
    public static final long MOST_BYTES = 64L << 30;

    /** Three for each of twenty thousand songs. */
    private static final int MOST_FILES = 60_000;

    private static final Map<String, Long> FILES =
            Map.of(LibraryExport.ACCOUNT, 1L << 20, SongExports.MIDI, 16L << 20, SongExports.WAV, 256L << 20);

    private static final Pattern PLACE = Pattern.compile("([A-Za-z0-9_-]{22})/([a-z.]+)");
    private static final int ID_BYTES = 16;

    private final Database database;
    private final Songs songs;
    private final SongFiles files;

    public LibraryImport(Database database, SongFiles files) {
        this.database = database;
        this.songs = new Songs(database);
        this.files = files;
    }

    /** What became of the songs. @param refused what was not taken */
    public record Outcome(int imported, int skipped, List<Refused> refused) {}

    /** What was not taken. @param name a folder or a file of the zip @param reason as a clause */
    public record Refused(String name, String reason) {}

    /** What became of one song. */
    private enum Fate {
        IMPORTED,
        SKIPPED
    }

    /**
     * Takes a zip in.
     *
     * @param length bytes that {@code content} will give
     * @throws IllegalArgumentException if the whole zip is refused, saying why
     * @throws IOException if {@code content} breaks off, or there is no room; songs that were stored before that stay
     */
    public Outcome read(InputStream content, long length) throws IOException {
        Path place = files.arriving();
        try {
            Path zip = place.resolve("library.zip");
            try (DiskRoom.Claim claim = files.room().claim(length)) {
                Incoming.receive(content, length, zip);
            }
            try (StrictZip strict = StrictZip.open(zip, "the library", MOST_FILES, MOST_BYTES)) {
                return read(strict, place);
            }
        } catch (MaterialException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        } finally {
            SongFiles.remove(place);
        }
    }

    private synchronized Outcome read(StrictZip zip, Path place) throws IOException {
        List<Refused> refused = new ArrayList<>();
        Map<String, List<String>> folders = folders(zip, refused);
        int imported = 0;
        int skipped = 0;
        for (Map.Entry<String, List<String>> folder : folders.entrySet()) {
            try {
                Fate fate = read(zip, folder.getKey(), folder.getValue(), place);
                imported += fate == Fate.IMPORTED ? 1 : 0;
                skipped += fate == Fate.SKIPPED ? 1 : 0;
            } catch (NoRoomException e) {
                throw e;
            } catch (IOException | RuntimeException e) {
                refused.add(new Refused(folder.getKey(), reason(e, place.resolve(folder.getKey()))));
            }
        }
        return new Outcome(imported, skipped, refused);
    }

    /** Files by the song that they belong to. */
    private static Map<String, List<String>> folders(StrictZip zip, List<Refused> refused) {
        Map<String, List<String>> folders = new TreeMap<>();
        for (String path : zip.paths()) {
            var place = PLACE.matcher(path);
            if (place.matches() && FILES.containsKey(place.group(2))) {
                folders.computeIfAbsent(place.group(1), id -> new ArrayList<>()).add(place.group(2));
            } else {
                refused.add(new Refused(path, "is no part of an exported library"));
            }
        }
        return folders;
    }

    /** Without naming our own folders. */
    private static String reason(Exception failure, Path folder) {
        Problem problem = Problem.of(failure);
        return problem.kind() == Problem.Kind.DEFECT
                ? "cannot be read"
                : problem.sentence().replace(folder + "/", "");
    }

    private Fate read(StrictZip zip, String id, List<String> names, Path place) throws IOException {
        files.room().claim(0);
        Path folder = Files.createDirectory(place.resolve(id));
        try {
            for (String name : names) {
                unpack(zip, id + "/" + name, folder.resolve(name), FILES.get(name));
            }
            Path account = folder.resolve(LibraryExport.ACCOUNT);
            DoneSong song = SongCheck.account(Files.readString(account), id);
            SongCheck.files(folder);
            Files.delete(account);
            return store(song, folder);
        } finally {
            SongFiles.remove(folder);
        }
    }

    private static void unpack(StrictZip zip, String path, Path file, long most) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            zip.copy(path, most, out);
        }
    }

    private Fate store(DoneSong song, Path folder) throws IOException {
        Optional<StoredSong> there = songs.find(song.id());
        if (there.isPresent() && !same(there.get(), song, folder)) {
            DoneSong renamed = song.withId(otherId(song, folder));
            return songs.find(renamed.id()).isPresent() ? Fate.SKIPPED : keep(renamed, folder);
        }
        if (there.isPresent() && there.get().binned().isPresent()) {
            songs.restore(song.id());
            return Fate.IMPORTED;
        }
        return there.isPresent() ? Fate.SKIPPED : keep(song, folder);
    }

    private Fate keep(DoneSong song, Path folder) throws IOException {
        files.adopt(folder, song.id());
        try {
            database.inTransaction(() -> {
                songs.add(song);
                new SongWork(database).arrived(song.id());
                return null;
            });
        } catch (RuntimeException e) {
            files.delete(song.id());
            throw e;
        }
        return Fate.IMPORTED;
    }

    private boolean same(StoredSong there, DoneSong song, Path folder) throws IOException {
        try {
            return there.recipe().equals(Optional.of(song.recipe()))
                    && same(there.id(), SongExports.MIDI, folder)
                    && same(there.id(), SongExports.WAV, folder);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private boolean same(String id, String name, Path folder) throws IOException {
        return Files.mismatch(files.file(id, name), folder.resolve(name)) < 0;
    }

    /** Drawn from what the song is, so that it is known when it comes again. */
    private static String otherId(DoneSong song, Path folder) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((song.id() + song.recipe()).getBytes(StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(folder.resolve(SongExports.MIDI)));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest.digest(), ID_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
