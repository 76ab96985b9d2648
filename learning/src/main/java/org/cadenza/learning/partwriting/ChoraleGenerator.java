package org.cadenza.learning.partwriting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.cadenza.learning.Generator;
import org.cadenza.learning.Seed;
import org.cadenza.learning.UnsuitableException;
import org.cadenza.learning.representation.chorale.ChoraleGrid;
import org.cadenza.learning.representation.chorale.ChoraleScore;
import org.cadenza.learning.representation.chorale.Voice;
import org.cadenza.learning.sampling.SideBySide;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.TempoMap;
import org.cadenza.music.score.Track;

/**
 * Writes chorales of a given key and length. Several drafts are drawn and moved to the key where their voices reach so far;
 * the best is kept, then its end is drawn anew until it closes on the tonic; if it never does, a close is written by
 * rule. The last chord is held a little longer than it is written. Not thread-safe.
 */
public final class ChoraleGenerator implements Generator<Piece> {

    private static final int DRAFTS = 10;
    private static final int ENDINGS = 6;
    private static final int ENDING_STEPS = 24;

    /** A draft with no more faults than this is taken at once. */
    private static final double FINE = 0.5;

    private static final double FERMATA = 0.6;

    /** Semitones that a voice is led beyond its range sooner than the chorale stands in another key. */
    private static final int STRAIN = 2;

    private final SideBySide<? extends ChoraleDrafter> drafters;

    public ChoraleGenerator(SideBySide<? extends ChoraleDrafter> drafters) {
        this.drafters = drafters;
    }

    /** A beginning that was given, as a grid and note by note. */
    private record Primer(ChoraleGrid grid, List<Track> voices, int ticksPerQuarter) {}

    @Override
    public Piece generate(Request<Piece> request, Listener<? super Piece> listener) {
        ChoralePlan plan = ChoralePlan.of(request);
        Optional<Primer> primer = request.primer().map(piece -> primer(piece, plan));
        ChoraleGrid grid = best(plan, primer.map(Primer::grid), request.seed(), listener);
        Piece piece =
                withFermata(ChoraleScore.piece("", grid, plan.key(), Meter.FOUR_FOUR, plan.bpm()), grid.lastHeld());
        return primer.map(begun -> begunWith(begun, piece)).orElse(piece);
    }

    /** Of a primer as long as the plan only the beginning is taken, so that something is left to write. */
    private static Primer primer(Piece piece, ChoralePlan plan) {
        try {
            ChoraleGrid grid = ChoraleGrid.of(piece);
            return new Primer(
                    grid.first(Math.min(grid.steps(), plan.steps() - 1)),
                    ChoraleGrid.voices(piece),
                    piece.ticksPerQuarter());
        } catch (UnsuitableException e) {
            throw new IllegalArgumentException("the primer cannot be gone on from: " + e.getMessage(), e);
        }
    }

    private ChoraleGrid best(
            ChoralePlan plan, Optional<ChoraleGrid> primer, Seed seed, Listener<? super Piece> listener) {
        Best best = new Best(plan);
        drafters.draw(
                DRAFTS,
                listener,
                (drafter, draft, own) -> {
                    own.progress((double) draft / (DRAFTS + ENDINGS));
                    return draft(drafter, plan, primer, seed.branch("draft").at(draft), own::cancelled);
                },
                drawn -> best.offer(drawn) && best.faults <= FINE);
        int from = Math.max(primer.map(ChoraleGrid::steps).orElse(1), plan.steps() - ENDING_STEPS);
        Optional<ChoraleGrid> body = Optional.of(best.grid.first(from));
        if (!ChoraleJudge.closes(best.grid, plan.key())) {
            drafters.draw(
                    ENDINGS,
                    listener,
                    (drafter, ending, own) -> {
                        own.progress((double) (DRAFTS + ending) / (DRAFTS + ENDINGS));
                        return drafter.draft(plan, body, seed.branch("ending").at(ending), own::cancelled);
                    },
                    drawn -> best.offer(drawn) && ChoraleJudge.closes(best.grid, plan.key()));
        }
        listener.progress(1);
        return ChoraleClose.on(
                best.grid, plan.key(), primer.map(ChoraleGrid::steps).orElse(0));
    }

    /** The first of those with the fewest faults that were offered. */
    private static final class Best {

        private final ChoralePlan plan;
        private ChoraleGrid grid;
        private double faults = Double.POSITIVE_INFINITY;

        Best(ChoralePlan plan) {
            this.plan = plan;
        }

        /** @return whether it is the best so far */
        boolean offer(ChoraleGrid drawn) {
            double own = ChoraleJudge.faults(drawn, plan.key());
            boolean better = grid == null || own < faults;
            if (better) {
                grid = drawn;
                faults = own;
            }
            return better;
        }
    }

    private static ChoraleGrid draft(
            ChoraleDrafter drafter,
            ChoralePlan plan,
            Optional<ChoraleGrid> primer,
            Seed seed,
            BooleanSupplier cancelled) {
        ChoraleGrid drawn = drafter.draft(plan, primer, seed, cancelled);
        return primer.isPresent() ? drawn : moved(drawn, plan.key());
    }

    /** The draft in the key that was asked for, moved the shorter way if voices reach so far, else the other, else not. */
    private static ChoraleGrid moved(ChoraleGrid drawn, Key key) {
        int up = Math.floorMod(key.tonic() - ChoraleJudge.key(drawn, key.mode()).tonic(), 12);
        int shorter = up <= 6 ? up : up - 12;
        return IntStream.of(shorter, shorter <= 0 ? shorter + 12 : shorter - 12)
                .mapToObj(drawn::transposed)
                .filter(ChoraleGenerator::reached)
                .findFirst()
                .orElse(drawn);
    }

    private static boolean reached(ChoraleGrid grid) {
        return Arrays.stream(Voice.values())
                .allMatch(voice -> grid.lowest(voice.ordinal()) >= voice.lowest() - STRAIN
                        && grid.highest(voice.ordinal()) <= voice.highest() + STRAIN);
    }

    private static Piece withFermata(Piece piece, int steps) {
        long tick = piece.end() - (long) steps * piece.ticksPerQuarter() / ChoraleGrid.STEPS_PER_QUARTER;
        List<TempoMap.Change> changes = new ArrayList<>(piece.tempo().changes());
        changes.add(new TempoMap.Change(tick, (int) Math.round(changes.get(0).microseconds() / FERMATA)));
        return new Piece(
                piece.title(),
                new TempoMap(piece.ticksPerQuarter(), changes),
                piece.meters(),
                piece.keys(),
                piece.tracks());
    }

    /** {@code piece} with what the primer has before it ends, note by note as it stands there. */
    private static Piece begunWith(Primer primer, Piece piece) {
        long until = (long) primer.grid.steps() * piece.ticksPerQuarter() / ChoraleGrid.STEPS_PER_QUARTER;
        double scale = (double) piece.ticksPerQuarter() / primer.ticksPerQuarter;
        List<Track> tracks = new ArrayList<>();
        for (int voice = 0; voice < ChoraleGrid.VOICES; voice++) {
            List<Note> notes = new ArrayList<>();
            for (Note note : primer.voices.get(voice).notes()) {
                long onset = Math.round(note.onset() * scale);
                if (onset < until) {
                    long end = Math.min(until, Math.round(note.end() * scale));
                    notes.add(new Note(onset, end - onset, note.pitch(), note.velocity()));
                }
            }
            Track written = piece.tracks().get(voice);
            for (Note note : written.notes()) {
                if (note.end() > until) {
                    long onset = Math.max(until, note.onset());
                    notes.add(note.withOnset(onset).withDuration(note.end() - onset));
                }
            }
            tracks.add(written.withNotes(notes));
        }
        return piece.withTracks(tracks);
    }
}
