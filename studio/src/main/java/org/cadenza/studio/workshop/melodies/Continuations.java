package org.cadenza.studio.workshop.melodies;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.cadenza.learning.Generator;
import org.cadenza.learning.Seed;
import org.cadenza.learning.Settings;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.studio.library.Library;
import org.cadenza.studio.workshop.Continue;
import org.cadenza.studio.workshop.GivenTune;
import org.cadenza.studio.workshop.Models;
import org.cadenza.studio.workshop.NoteRows;
import org.cadenza.studio.workshop.Progress;
import org.cadenza.studio.workshop.Reasons;
import org.cadenza.studio.workshop.live.OpenModels;

/** Continues tunes with the models of the library, a few of which stay open, so that a click is answered at once. */
public final class Continuations implements AutoCloseable {

    private static final int MOST_WAITING = 64;

    /** By then the compiler has seen what matters. */
    private static final int REHEARSALS = 30;

    private static final Piece REHEARSED = GivenTune.parse("C4 C4 G4 G4").piece("", Meter.FOUR_FOUR, 120);

    private final Library library;
    private final OpenModels<Piece> open = new OpenModels<>("tunes", MOST_WAITING);

    public Continuations(Library library) {
        this.library = library;
    }

    /** Those there are, the one that goes on where none is named first. */
    List<MelodyModel> all() {
        return library.models().stream()
                .flatMap(model -> MelodyModel.of(model).stream())
                .sorted(Comparator.comparing(model -> !model.name().equals(Models.CONTINUER)))
                .toList();
    }

    /** Opens {@code model} in the background, and lets it play until it is quick. */
    void warm(MelodyModel model) {
        open.warm(model.player(), REHEARSALS, generator -> play(generator, Settings.none(), REHEARSED, 1, 0));
    }

    /**
     * Goes on from a tune in several ways.
     *
     * @throws org.cadenza.studio.workshop.WrongOrderException naming every field that is wrong
     * @throws org.cadenza.studio.workshop.jobs.QueueFullException if too many wait already
     */
    public Continuation continued(ContinuationOrder order) throws IOException {
        long begin = System.nanoTime();
        ContinuationCheck.Settled wish = new ContinuationCheck(order).check(all());
        List<Piece> pieces = open.play(wish.model().player(), generator -> play(generator, wish));
        return new Continuation(
                String.valueOf(wish.seed()),
                wish.model().name(),
                NoteRows.quarters(wish.primer().end()),
                pieces.stream().map(piece -> variation(piece, wish.skipped())).toList(),
                Math.round((System.nanoTime() - begin) * 1e-5) / 10.0);
    }

    /** All else has been checked; only whether the notes lie near enough together is for the model to say. */
    private static List<Piece> play(Generator<Piece> generator, ContinuationCheck.Settled wish) {
        Reasons reasons = new Reasons();
        List<Piece> pieces = reasons.read(
                        "notes", () -> play(generator, wish.settings(), wish.heard(), wish.variations(), wish.seed()))
                .orElse(List.of());
        reasons.refuse();
        return pieces;
    }

    private static List<Piece> play(Generator<Piece> generator, Settings settings, Piece primer, int count, long seed) {
        return Continue.variations(generator, settings, primer, count, new Seed(seed), Progress.none());
    }

    private static Continuation.Variation variation(Piece piece, long later) {
        List<Note> notes = piece.tracks().get(0).notes().stream()
                .map(note -> note.withOnset(note.onset() + later))
                .toList();
        return new Continuation.Variation(NoteRows.of(notes));
    }

    @Override
    public void close() {
        open.close();
    }
}
