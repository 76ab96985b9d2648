package org.cadenza.studio.workshop.trials;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cadenza.learning.SongControls;
import org.cadenza.music.MaterialException;
import org.cadenza.music.score.Genre;
import org.cadenza.studio.library.Library;
import org.cadenza.studio.library.songs.SongFiles;
import org.cadenza.studio.library.songs.SongState;
import org.cadenza.studio.library.songs.Songs;
import org.cadenza.studio.library.songs.StoredSong;
import org.cadenza.studio.library.trials.TrialFiles;
import org.cadenza.studio.workshop.Progress;
import org.cadenza.studio.workshop.Sample;
import org.cadenza.studio.workshop.evaluation.Lens;
import org.cadenza.studio.workshop.evaluation.Yardstick;
import org.cadenza.studio.workshop.songs.Planned;

/** Holds one trial: has each contestant's pieces gathered in a folder and held against the same yardstick. */
final class TrialWork {

    /** Of the reference: its halves are compared, and they are at most half as large. */
    static final int MOST_REFERENCE = 2_000;

    private static final int MOST_SONGS = 500;
    private static final String SONG = "song.mid";

    private final Library library;
    private final Songs songs;
    private final SongFiles songFiles;
    private final Materials materials;

    TrialWork(Library library, Songs songs, SongFiles songFiles, Materials materials) {
        this.library = library;
        this.songs = songs;
        this.songFiles = songFiles;
        this.materials = materials;
    }

    /**
     * Writes the reports, in the order of the contestants; the pieces that were played for it are gone afterwards.
     *
     * @param folder empty
     * @param reported is told of each report that is there, by the contestant's label
     */
    void hold(TrialOrder order, Path folder, Progress progress, Consumer<String> reported) throws IOException {
        Path pieces = folder.resolve("pieces");
        try (Yardstick yardstick = Yardstick.open(marks(order), progress)) {
            for (int number = 1; number <= order.contestants().size(); number++) {
                Contestant contestant = order.contestants().get(number - 1);
                Path own = Files.createDirectories(
                        pieces.resolve(String.valueOf(number)).resolve(contestant.label()));
                progress.stage(contestant.label() + ": gathering pieces");
                gather(contestant, order, own, progress);
                yardstick.hold(
                        own.toString(),
                        Optional.of(folder.resolve(TrialFiles.name(number, "html"))),
                        Optional.of(folder.resolve(TrialFiles.name(number, "json"))),
                        "the Evaluate page of the studio");
                reported.accept(contestant.label());
            }
        } finally {
            SongFiles.remove(pieces);
        }
    }

    private Yardstick.Marks marks(TrialOrder order) {
        return new Yardstick.Marks(
                path(order.against()),
                order.training().map(place -> List.of(path(place))).orElse(List.of()),
                order.heldOut(),
                Lens.named(order.reading()),
                MOST_REFERENCE,
                order.seed());
    }

    private String path(Place place) {
        return materials
                .find(place)
                .orElseThrow(() -> new MaterialException(
                        "the music to compare with", "", "is no longer there", "Put it back, or upload it once more."))
                .toString();
    }

    private void gather(Contestant contestant, TrialOrder order, Path folder, Progress progress) throws IOException {
        if (contestant.model().isPresent()) {
            Map<String, String> wishes = contestant
                    .genre()
                    .map(genre -> Map.of(SongControls.GENRE.name(), genre))
                    .orElse(Map.of());
            new Sample(library).draw(contestant.model().get(), wishes, order.pieces(), order.seed(), folder, progress);
            return;
        }
        for (StoredSong song : picked(contestant)) {
            Files.copy(songFiles.file(song.id(), SONG), folder.resolve(fileName(song)));
        }
    }

    private List<StoredSong> picked(Contestant contestant) {
        Stream<String> ids =
                contestant.songs().isEmpty() ? songs.ids(SongState.DONE).stream() : contestant.songs().stream();
        List<StoredSong> picked = ids.flatMap(id -> songs.find(id).stream())
                .filter(song -> song.state() == SongState.DONE && song.binned().isEmpty())
                .filter(song -> contestant.genre().isEmpty() || genre(song).equals(contestant.genre()))
                .limit(MOST_SONGS)
                .toList();
        if (picked.isEmpty()) {
            throw new MaterialException(
                    contestant.label(), "", "has no song that is done", "Compose some first, or choose others.");
        }
        return new ArrayList<>(picked);
    }

    private static Optional<String> genre(StoredSong song) {
        return Genre.find(Planned.read(song.planned()).genre()).map(Genre::label);
    }

    /** By its title, as far as every file system takes it; no two are alike. */
    private static String fileName(StoredSong song) {
        String title = song.title().replaceAll("[^\\p{L}\\p{N} ,.()'-]+", " ").strip();
        return title.substring(0, Math.min(title.length(), 60)) + " (" + song.id() + ").mid";
    }
}
