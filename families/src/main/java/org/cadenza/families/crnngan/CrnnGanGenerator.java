package org.cadenza.families.crnngan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.cadenza.learning.Checkpoint;
import org.cadenza.learning.Generator;
import org.cadenza.learning.Seed;
import org.cadenza.learning.UnsuitableException;
import org.cadenza.learning.nn.Device;
import org.cadenza.learning.nn.Gradients;
import org.cadenza.learning.nn.Parameters;
import org.cadenza.learning.nn.Randomness;
import org.cadenza.learning.nn.Scope;
import org.cadenza.learning.nn.Tensor;
import org.cadenza.music.analysis.KeyFinder;
import org.cadenza.music.analysis.Transposer;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.TempoMap;
import org.cadenza.music.score.Track;

/** Plays event after event until the asked length is full, and moves what was played to the asked key. Not thread-safe. */
final class CrnnGanGenerator implements Generator<Piece> {

    /** Events that begin together before time is made to go on. */
    private static final int CROWD = 12;

    private static final int SIXTEENTH = EventSong.TICKS_PER_QUARTER / 4;
    private static final double LEAST_AFTER_PRIMER = 2;

    private final CrnnGanConfig config;
    private final Told told;
    private final Player player;

    private CrnnGanGenerator(CrnnGanConfig config, Told told, Player player) {
        this.config = config;
        this.told = told;
        this.player = player;
    }

    static CrnnGanGenerator of(CrnnGanConfig config, Told told, Checkpoint checkpoint) {
        Parameters.Builder builder = new Parameters.Builder();
        Player player = new Player(
                builder,
                config,
                told.scale().width(config.events().width()),
                told.labels().size());
        builder.build(new Seed(0), Device.standard())
                .restore(Checkpoint.part(checkpoint.weights(), CrnnGanTrainee.PLAYER));
        return new CrnnGanGenerator(config, told, player);
    }

    @Override
    public Piece generate(Request<Piece> request, Listener<? super Piece> listener) {
        CrnnGanPlan plan = CrnnGanPlan.of(request, told, config.events().units());
        long end = Math.round(plan.quarters() * EventSong.TICKS_PER_QUARTER);
        Optional<EventSong> primer = request.primer().map(piece -> primer(piece, plan));
        Randomness.seed(request.seed().branch("noise"));
        int resolution = request.primer().map(Piece::ticksPerQuarter).orElse(EventSong.TICKS_PER_QUARTER);
        List<Note> notes =
                new ArrayList<>(request.primer().map(CrnnGanGenerator::notes).orElse(List.of()));
        play(plan, primer, end, listener).forEach(note -> notes.add(scaled(note, resolution)));
        Key key = KeyFinder.standard().find(piece(plan, resolution, notes, Key.major(0)));
        Piece keyed = piece(plan, resolution, notes, key);
        return plan.key()
                .filter(asked -> primer.isEmpty())
                .map(asked -> Transposer.transpose(keyed, Math.floorMod(asked.tonic() - key.tonic() + 6, 12) - 6))
                .orElse(keyed);
    }

    /** What comes after the primer, in the events' ticks. */
    private List<Note> play(CrnnGanPlan plan, Optional<EventSong> primer, long end, Listener<? super Piece> listener) {
        List<Note> notes = new ArrayList<>();
        try (Scope whole = new Scope()) {
            return Gradients.without(() -> {
                Tensor labels = told.tell(List.of(plan.label()));
                Player.State state = player.start(1);
                long now = 0;
                for (int i = 0; i < primer.map(EventSong::events).orElse(0); i++) {
                    state = moved(state, labels, plan, Optional.of(primer.get().event(i)));
                    now += (long) primer.get().event(i)[0];
                }
                for (int crowd = 0; ; ) {
                    if (listener.cancelled()) {
                        throw new CancellationException();
                    }
                    state = moved(state, labels, plan, Optional.empty());
                    float[] event = told.scale().decoded(state.event().floats());
                    crowd = event[0] > 0 ? 0 : crowd + 1; // a player who has diverged says no time at all
                    now += crowd >= CROWD ? SIXTEENTH : (long) event[0];
                    if (plan.onGrid(now) >= end) {
                        return once(notes);
                    }
                    EventSong.addNotes(event, plan.onGrid(now), end, notes);
                    listener.progress((double) now / end);
                }
            });
        }
    }

    /** On a grid the same key may fall on one place twice; there it is struck once. */
    private static List<Note> once(List<Note> notes) {
        Set<Long> struck = new HashSet<>();
        return notes.stream()
                .filter(note -> struck.add(note.onset() * 128 + note.pitch()))
                .toList();
    }

    /** One event further, its own or the given one. */
    private Player.State moved(Player.State state, Tensor labels, CrnnGanPlan plan, Optional<float[]> given) {
        try (Scope scope = new Scope()) {
            Player.State next = player.next(state, player.noise(1, 1).select(1, 0), labels, plan.temperature(), false);
            Player.State taken = given.map(
                            event -> new Player.State(encoded(event).to(Device.standard()), next.memory()))
                    .orElse(next);
            return taken.keptBy(scope);
        }
    }

    private Tensor encoded(float[] event) {
        float[] encoded = told.scale().encoded(event);
        return Tensor.of(encoded, 1, encoded.length);
    }

    private EventSong primer(Piece piece, CrnnGanPlan plan) {
        double left = plan.quarters() - (double) piece.end() / piece.ticksPerQuarter();
        if (left < LEAST_AFTER_PRIMER) {
            throw new IllegalArgumentException("the primer is "
                    + Math.round((double) piece.end() / piece.ticksPerQuarter()) + " quarters long and the form "
                    + Math.round(plan.quarters()) + "; ask for a longer form or give a shorter primer");
        }
        try {
            return EventSong.of(piece, config.events(), plan.label());
        } catch (UnsuitableException e) {
            throw new IllegalArgumentException("the primer cannot be gone on from: " + e.getMessage(), e);
        }
    }

    /** Of all instruments together. */
    private static List<Note> notes(Piece piece) {
        return piece.tracks().stream()
                .flatMap(track -> track.notes().stream())
                .sorted()
                .toList();
    }

    private static Note scaled(Note note, int resolution) {
        double scale = (double) resolution / EventSong.TICKS_PER_QUARTER;
        return note.withOnset(Math.round(note.onset() * scale))
                .withDuration(Math.max(1, Math.round(note.duration() * scale)));
    }

    private static Piece piece(CrnnGanPlan plan, int resolution, List<Note> notes, Key key) {
        return new Piece(
                "",
                TempoMap.constant(resolution, plan.bpm()),
                List.of(new Meter.Change(0, plan.meter())),
                List.of(new Key.Change(0, key)),
                List.of(new Track("Piano", 0, 0, notes)));
    }
}
