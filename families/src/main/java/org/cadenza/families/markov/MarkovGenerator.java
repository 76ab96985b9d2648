package org.cadenza.families.markov;

import java.util.ArrayList;
import java.util.List;
import org.cadenza.learning.Generator;
import org.cadenza.learning.representation.song.Bar;
import org.cadenza.learning.representation.song.Song;
import org.cadenza.learning.representation.song.SongRepresentation;
import org.cadenza.music.score.ChordSpan;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Note;

/** Composes songs with a trained model. Thread-safe. */
final class MarkovGenerator implements Generator<LeadSheet> {

    private final MarkovModel model;

    MarkovGenerator(MarkovModel model) {
        this.model = model;
    }

    @Override
    public LeadSheet generate(Request<LeadSheet> request, Listener<? super LeadSheet> listener) {
        SongPlan plan = new Planner(model).plan(request);
        LeadSheet primer = request.primer().orElse(null);
        int primed = primer == null
                ? 0
                : (int) Math.min(SongRepresentation.length(primer), plan.form().bars());
        List<Bar> given = primed == 0 ? List.of() : SongRepresentation.bars(primer, plan.grid(), primed);
        Song song = new SongWriter(model, plan, given, request.seed().branch("song")).write(listener);
        LeadSheet sheet = Dynamics.shape(SongRepresentation.decode("", song, plan.form(), 80), plan.mood());
        sheet = new LeadSheet("", plan.key(), plan.meter(), plan.bpm(), sheet.melody(), sheet.chords(), plan.form());
        return primed == 0 ? sheet : begunWith(primer, primed * sheet.barTicks(), sheet);
    }

    /** {@code sheet} with all that sounds before {@code until} replaced by what the primer has there. */
    private static LeadSheet begunWith(LeadSheet primer, long until, LeadSheet sheet) {
        List<Note> melody = new ArrayList<>();
        boolean sung = !primer.melody().isEmpty();
        primer.melody().stream().filter(note -> note.onset() < until).forEach(melody::add);
        sheet.melody().stream().filter(note -> !sung || note.onset() >= until).forEach(melody::add);
        List<ChordSpan> chords = new ArrayList<>();
        boolean harmonised = !primer.chords().isEmpty();
        primer.chords().stream()
                .filter(span -> span.onset() < until)
                .map(span -> clipped(span, span.onset(), Math.min(until, span.end())))
                .forEach(chords::add);
        sheet.chords().stream()
                .filter(span -> !harmonised || span.end() > until)
                .map(span -> clipped(span, harmonised ? Math.max(until, span.onset()) : span.onset(), span.end()))
                .forEach(chords::add);
        return new LeadSheet(primer.title(), sheet.key(), sheet.meter(), sheet.bpm(), melody, chords, sheet.form());
    }

    private static ChordSpan clipped(ChordSpan span, long from, long until) {
        return new ChordSpan(from, until - from, span.chord());
    }
}
