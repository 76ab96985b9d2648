package org.cadenza.studio.workshop;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.cadenza.corpus.Archive;
import org.cadenza.corpus.Archives;
import org.cadenza.corpus.Corpus;
import org.cadenza.corpus.Split;
import org.cadenza.corpus.Work;
import org.cadenza.learning.LabelledItem;
import org.cadenza.learning.ModelCard;
import org.cadenza.learning.UnsuitableException;
import org.cadenza.learning.training.Training;
import org.cadenza.music.analysis.Harmonizer;
import org.cadenza.music.analysis.LeadSheetExtractor;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Piece;

/**
 * What a training learns from, gathered from several data sets: works matched to the kind of item that the family
 * learns, and split.
 */
final class Materials<I> {

    private final Class<I> item;
    private final Optional<String> format;
    private final Progress progress;
    private final List<LabelledItem<I>> train = new ArrayList<>();
    private final List<LabelledItem<I>> heldOut = new ArrayList<>();
    private final List<ModelCard.DataSource> sources = new ArrayList<>();
    private final List<DroppedFile> dropped = new ArrayList<>();

    Materials(Class<I> item, Optional<String> format, Progress progress) {
        this.item = item;
        this.format = format;
        this.progress = progress;
    }

    Training.Material<I> material() {
        return new Training.Material<>(train, heldOut, sources);
    }

    List<DroppedFile> dropped() {
        return List.copyOf(dropped);
    }

    /** Reads one more data set. @throws IllegalArgumentException if nobody can read it, or its kind of item is another */
    void read(Path data) throws IOException {
        try (HashedArchive archive = new HashedArchive(Archives.open(data))) {
            Corpus<?> corpus = DataSets.corpus(archive, format);
            progress.stage("reading " + archive.name());
            Reading reading = new Reading(archive.name());
            read(corpus, archive, reading);
            sources.add(reading.source(corpus.card(), archive));
        }
    }

    private static <J> void read(Corpus<J> corpus, Archive archive, Materials<?>.Reading reading) {
        corpus.read(archive, new Corpus.Sink<J>() {
            @Override
            public void keep(Work<J> work) {
                reading.keep(work);
            }

            @Override
            public void drop(String path, String reason) {
                reading.drop(path, reason);
            }
        });
    }

    /** One data set being read. */
    private final class Reading {

        private final String name;
        private final int trainBefore = train.size();
        private final int heldOutBefore = heldOut.size();
        private final int droppedBefore = dropped.size();

        Reading(String name) {
            this.name = name;
        }

        void keep(Work<?> work) {
            if (progress.cancelled()) {
                throw new CancellationException();
            }
            try {
                I fitting = item.cast(fitting(work.item()));
                LabelledItem<I> labelled = new LabelledItem<>(name + ":" + work.path(), fitting, work.labels());
                (Split.of(work.path()) == Split.TRAIN ? train : heldOut).add(labelled);
            } catch (UnsuitableException e) {
                drop(work.path(), e.getMessage());
            }
        }

        void drop(String path, String reason) {
            dropped.add(new DroppedFile(name, path, reason));
        }

        ModelCard.DataSource source(Corpus.Card card, HashedArchive archive) {
            return new ModelCard.DataSource(
                    name,
                    card.licence(),
                    card.flag(),
                    archive.sha256OfRead(),
                    train.size() - trainBefore,
                    heldOut.size() - heldOutBefore,
                    dropped.size() - droppedBefore);
        }
    }

    /** The item itself, or the lead sheet in a piece where lead sheets are wanted. */
    private Object fitting(Object given) throws UnsuitableException {
        if (item == LeadSheet.class && given instanceof Piece piece) {
            LeadSheetExtractor.Extraction extraction = LeadSheetExtractor.extract(piece);
            return harmonized(extraction.sheet().orElseThrow(() -> new UnsuitableException(extraction.reason())));
        }
        if (!item.isInstance(given)) {
            throw new UnsuitableException(
                    "is a " + given.getClass().getSimpleName() + ", not a " + item.getSimpleName());
        }
        return given instanceof LeadSheet sheet ? harmonized(sheet) : given;
    }

    /** A bare tune with chords proposed. */
    private static LeadSheet harmonized(LeadSheet sheet) {
        return sheet.chords().isEmpty() && !sheet.melody().isEmpty() ? Harmonizer.harmonize(sheet) : sheet;
    }
}
