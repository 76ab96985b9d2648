package org.cadenza.studio.workshop.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cadenza.corpus.Labels;
import org.cadenza.corpus.Work;
import org.cadenza.corpus.prepare.Prepared;
import org.cadenza.learning.Seed;
import org.cadenza.learning.evaluation.Score;
import org.cadenza.music.score.Genre;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Piece;
import org.cadenza.studio.workshop.DataSets;
import org.cadenza.studio.workshop.Melodies;
import org.cadenza.studio.workshop.Progress;
import org.cadenza.studio.workshop.report.Finder;
import org.cadenza.studio.workshop.report.Findings.Fact;
import org.cadenza.studio.workshop.report.HeldOutSong;
import org.cadenza.studio.workshop.report.KeyTrial;
import org.cadenza.studio.workshop.report.Numbers;

/** Real music that no model has learned from: the held-out works of collections, measured. */
final class HeldOutMusic {

    private final Seed seed;
    private final List<String> sources = new ArrayList<>();

    private final TrainingMusic training;

    /**
     * @param seed shuffles the baseline
     * @param training where to look for what is in a piece
     */
    HeldOutMusic(Seed seed, TrainingMusic training) {
        this.seed = seed;
        this.training = training;
    }

    /** All held-out works whose genre is known and that hold notes or chords. */
    List<HeldOutSong> read(List<Path> collections, Progress progress) {
        List<HeldOutSong> songs = new ArrayList<>();
        for (Path path : collections) {
            Prepared<?> prepared = DataSets.prepare(path, Optional.empty(), progress);
            List<HeldOutSong> own = prepared.heldOut().parallelStream()
                    .flatMap(work -> measured(DataSets.name(path), work).stream())
                    .toList();
            songs.addAll(own);
            sources.add(DataSets.name(path) + " (" + own.size() + ", "
                    + prepared.sha256().substring(0, 12) + ")");
        }
        return songs;
    }

    /** What was read. */
    Fact fact() {
        return new Fact(
                "held-out music",
                sources.isEmpty() ? "none given" : String.join(", ", sources) + "; pieces and hash of each collection");
    }

    private Optional<HeldOutSong> measured(String collection, Work<?> work) {
        Optional<Genre> genre =
                Optional.ofNullable(work.labels().get(Labels.GENRE)).flatMap(Genre::find);
        return genre.flatMap(known -> score(work.item()).map(score -> {
            Score shuffled = score.shuffled(seed.branch(work.path()).random());
            return new HeldOutSong(
                    collection + ": " + work.path(),
                    known,
                    Numbers.of(score),
                    Numbers.of(shuffled),
                    key(known, work),
                    score.sheet().map(training::search).orElse(Map.of()));
        }));
    }

    private static Optional<Score> score(Object item) {
        if (item instanceof Piece piece) {
            return Optional.of(new Score(Optional.of(piece), Melodies.sheet(piece)));
        }
        return Melodies.sheet(item).map(sheet -> new Score(Optional.empty(), Optional.of(sheet)));
    }

    /** What the finders say of a work whose source states the key. */
    private static Optional<KeyTrial> key(Genre genre, Work<?> work) {
        String stated = work.labels().get(Labels.KEY);
        String[] derived = work.labels().getOrDefault(Labels.DERIVED, "").split(" ");
        if (stated == null || Arrays.asList(derived).contains(Labels.KEY)) {
            return Optional.empty();
        }
        Piece piece = work.item() instanceof LeadSheet sheet ? Piece.of(sheet) : (Piece) work.item();
        return Optional.of(new KeyTrial(genre, Key.parse(stated), Finder.all(piece)));
    }
}
