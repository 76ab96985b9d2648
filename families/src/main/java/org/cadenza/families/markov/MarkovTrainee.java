package org.cadenza.families.markov;

import java.util.List;
import java.util.OptionalLong;
import org.cadenza.learning.Checkpoint;
import org.cadenza.learning.LabelledItem;
import org.cadenza.learning.Metrics;
import org.cadenza.learning.Schedule;
import org.cadenza.learning.Seed;
import org.cadenza.learning.Trainee;
import org.cadenza.learning.UnsuitableException;
import org.cadenza.learning.representation.song.Song;
import org.cadenza.learning.representation.song.SongRepresentation;
import org.cadenza.music.score.Genre;
import org.cadenza.music.score.LeadSheet;

/** Counts what happens in songs. The loss of a batch is what it cost to predict it before it was counted. */
final class MarkovTrainee implements Trainee<LeadSheet, Song> {

    private static final int BATCH = 16;

    private final MarkovConfig config;
    private MarkovModel model;

    MarkovTrainee(MarkovConfig config, MarkovModel model) {
        this.config = config;
        this.model = model;
    }

    @Override
    public List<Song> encode(LabelledItem<LeadSheet> item) throws UnsuitableException {
        Genre genre = Genre.find(item.labels().getOrDefault("genre", "")).orElse(null);
        return List.of(SongRepresentation.encode(item.item(), genre));
    }

    @Override
    public Schedule schedule(int examples, OptionalLong steps) {
        return Schedule.epochs(examples, BATCH, config.epochs()).ordered(steps);
    }

    @Override
    public Metrics step(List<Song> batch, Seed seed) {
        Surprise surprise = new Surprise(model);
        for (Song song : batch) {
            surprise.measure(song);
            model.observe(song);
        }
        return surprise.brief();
    }

    @Override
    public Metrics evaluate(List<Song> heldOut) {
        Surprise surprise = new Surprise(model);
        heldOut.forEach(surprise::measure);
        return surprise.full();
    }

    @Override
    public void save(Checkpoint.Draft draft) {
        model.save(draft);
        new Lenders(model).notes().forEach(draft::note);
    }

    @Override
    public void restore(Checkpoint checkpoint) {
        model = MarkovModel.of(checkpoint, config);
    }
}
