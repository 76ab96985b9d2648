package org.cadenza.learning.songwriting;

import java.util.ArrayList;
import java.util.List;
import org.cadenza.learning.Generator;
import org.cadenza.learning.Seed;
import org.cadenza.learning.representation.song.Bar;
import org.cadenza.learning.representation.song.Song;
import org.cadenza.learning.representation.song.SongRepresentation;
import org.cadenza.music.score.ChordSpan;
import org.cadenza.music.score.Form;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Note;

/** Composes songs whose themes are written by composers. As thread-safe as these are when one is opened for each song. */
public final class SongGenerator implements Generator<LeadSheet> {

    private static final int VELOCITY = 80;

    private final Planner planner;
    private final ThemeComposer.Opening opening;

    public SongGenerator(Habits habits, ThemeComposer.Opening opening) {
        this.planner = new Planner(habits);
        this.opening = opening;
    }

    @Override
    public LeadSheet generate(Request<LeadSheet> request, Listener<? super LeadSheet> listener) {
        SongPlan plan = planner.plan(request);
        LeadSheet primer = request.primer().orElse(null);
        int primed = primer == null
                ? 0
                : (int) Math.min(SongRepresentation.length(primer), plan.form().bars());
        List<Bar> given = primed == 0 ? List.of() : SongRepresentation.bars(primer, plan.grid(), primed);
        Seed seed = request.seed().branch("song");
        Song song = new FormWriter(plan, opening.of(plan, seed), given, seed).write(new Listener<Song>() {
            @Override
            public void progress(double fraction) {
                listener.progress(fraction);
            }

            @Override
            public void partial(Song beginning) {
                listener.partial(sheet(beginning, plan, primer, primed));
            }

            @Override
            public boolean cancelled() {
                return listener.cancelled();
            }
        });
        return sheet(song, plan, primer, primed);
    }

    /** The song on paper; its beginning, if it is not finished, in a form of as many bars. */
    private static LeadSheet sheet(Song song, SongPlan plan, LeadSheet primer, int primed) {
        int bars = song.bars().size();
        Form form = bars == plan.form().bars() ? plan.form() : Form.single(bars);
        LeadSheet sheet = Dynamics.shape(SongRepresentation.decode("", song, form, VELOCITY), plan.mood());
        sheet = new LeadSheet("", plan.key(), plan.meter(), plan.bpm(), sheet.melody(), sheet.chords(), form);
        return primed == 0 ? sheet : begunWith(primer, Math.min(primed, bars) * sheet.barTicks(), sheet);
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
