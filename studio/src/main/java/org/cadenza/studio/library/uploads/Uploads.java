package org.cadenza.studio.library.uploads;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cadenza.corpus.StrictZip;
import org.cadenza.music.MaterialException;
import org.cadenza.music.Replacement;
import org.cadenza.studio.library.DiskRoom;
import org.cadenza.studio.library.Incoming;
import org.cadenza.studio.library.songs.NewSong;
import org.cadenza.studio.library.songs.SongFiles;
import org.cadenza.studio.library.uploads.RefusedUploadException.Reason;

/**
 * The uploads in {@code uploads} of the home folder. Each has its folder, named by its id: {@code files} holds the files
 * under names of ours, {@code names} the visitor's name for each that has another. A file is there whole or not at all.
 */
public final class Uploads {

    private static final String FILES = "files";
    private static final String NAMES = "names";

    private final Path root;
    private final UploadLimits limits;
    private final DiskRoom room;
    private final Arrivals arrivals;

    /** @throws IOException if the folder cannot be made */
    public Uploads(Path home, UploadLimits limits, DiskRoom room) throws IOException {
        this.root = Files.createDirectories(home.toAbsolutePath().resolve("uploads"));
        this.limits = limits;
        this.room = room;
        this.arrivals = new Arrivals(limits);
    }

    /** What may be sent. */
    public UploadLimits limits() {
        return limits;
    }

    /** Begins an upload. @throws RefusedUploadException if there are too many */
    public Upload create() throws IOException {
        if (ids().size() >= limits.uploads()) {
            throw new RefusedUploadException(
                    Reason.TOO_MUCH,
                    "there are " + limits.uploads() + " uploads already; delete one, or wait:"
                            + " those that no run uses are thrown away after a day");
        }
        Upload upload = new Upload(NewSong.drawId(), List.of());
        Files.createDirectories(root.resolve(upload.id()).resolve(NAMES));
        Files.createDirectories(root.resolve(upload.id()).resolve(FILES));
        return upload;
    }

    /** The folder that a corpus can read. @param id from outside, so that it may be anything */
    public Optional<Path> folder(String id) {
        return Optional.of(id)
                .filter(NewSong::isId)
                .map(name -> root.resolve(name).resolve(FILES))
                .filter(Files::isDirectory);
    }

    /**
     * The visitor's names by the names that the files have in {@link #folder}, as a corpus tells them; only those that
     * differ. What a zip holds keeps its name.
     */
    public Map<String, String> names(String id) throws IOException {
        Map<String, String> names = new TreeMap<>();
        if (folder(id).isPresent()) {
            for (Path file : visible(root.resolve(id).resolve(NAMES))) {
                names.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return names;
    }

    /** The upload as it is now. @param id from outside, so that it may be anything */
    public Optional<Upload> find(String id) throws IOException {
        Optional<Path> folder = folder(id);
        if (folder.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> names = names(id);
        return Optional.of(new Upload(
                id,
                kept(folder.get()).stream()
                        .map(file -> new Upload.File(names.getOrDefault(file.name(), file.name()), file.bytes()))
                        .sorted(Comparator.comparing(Upload.File::name))
                        .toList()));
    }

    /** The files under the names that they have here; those of their visitor, each a file to read, take far longer. */
    private static List<Upload.File> kept(Path folder) throws IOException {
        List<Upload.File> files = new ArrayList<>();
        for (Path file : visible(folder)) {
            files.add(new Upload.File(file.getFileName().toString(), Files.size(file)));
        }
        return files;
    }

    /**
     * Takes a file in, in place of one that the visitor calls the same.
     *
     * @param name as the visitor calls it
     * @param length bytes that {@code content} will give
     * @throws RefusedUploadException if it is not taken; nothing is read then, unless it is a zip
     * @throws NoSuchFileException if there is no such upload
     * @throws IOException if {@code content} breaks off, or there is no room; nothing is left then
     */
    public Upload.File add(String id, String name, long length, InputStream content) throws IOException {
        Path folder = folder(id).orElseThrow(() -> new NoSuchFileException("upload " + id));
        String stored = StoredName.of(name);
        Upload upload = new Upload(id, kept(folder));
        try (Arrivals.Arrival arrival = arrivals.admit(upload, stored, length);
                Replacement file = new Replacement(folder.resolve(stored))) {
            if (stored.equals(StoredName.ZIP)) {
                checkOnlyZip(folder, id, name);
            }
            try (DiskRoom.Claim claim = room.claim(length)) {
                Incoming.receive(content, length, file.draft());
            }
            if (stored.equals(StoredName.ZIP)) {
                checkZip(file.draft(), name);
            }
            name(id, stored, name);
            file.complete();
        }
        return new Upload.File(name, length);
    }

    private void checkOnlyZip(Path folder, String id, String name) throws IOException {
        String there = names(id).getOrDefault(StoredName.ZIP, StoredName.ZIP);
        if (Files.exists(folder.resolve(StoredName.ZIP)) && !there.equals(name)) {
            throw new RefusedUploadException(
                    Reason.UNFIT, "the upload has a zip already, '" + there + "'; put all files into one");
        }
    }

    private static void checkZip(Path file, String name) throws IOException {
        try (StrictZip zip = StrictZip.open(file, name)) {
            zip.checkContents();
        } catch (MaterialException e) {
            throw new RefusedUploadException(Reason.UNFIT, e.getMessage());
        }
    }

    private void name(String id, String stored, String name) throws IOException {
        if (!stored.equals(name)) {
            try (Replacement file =
                    new Replacement(root.resolve(id).resolve(NAMES).resolve(stored))) {
                Files.writeString(file.draft(), name);
                file.complete();
            }
        }
    }

    /** Removes an upload, if it is there. @param id from outside, so that it may be anything */
    public void delete(String id) throws IOException {
        if (folder(id).isPresent()) {
            SongFiles.remove(root.resolve(id));
        }
    }

    /** Ids of the uploads to which nothing was added since {@code time}. */
    public List<String> unchangedSince(Instant time) throws IOException {
        List<String> old = new ArrayList<>();
        for (String id : ids()) {
            if (Files.getLastModifiedTime(root.resolve(id).resolve(FILES))
                    .toInstant()
                    .isBefore(time)) {
                old.add(id);
            }
        }
        return old;
    }

    private List<String> ids() throws IOException {
        return visible(root).stream()
                .map(folder -> folder.getFileName().toString())
                .filter(id -> folder(id).isPresent())
                .toList();
    }

    /** Without drafts, which are hidden. */
    private static List<Path> visible(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }
}
