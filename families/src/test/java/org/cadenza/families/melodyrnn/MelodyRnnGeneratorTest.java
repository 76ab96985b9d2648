package org.cadenza.families.melodyrnn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cadenza.learning.Checkpoint;
import org.cadenza.learning.Control;
import org.cadenza.learning.Generator;
import org.cadenza.learning.Json;
import org.cadenza.learning.ModelCard;
import org.cadenza.learning.Seed;
import org.cadenza.learning.Settings;
import org.cadenza.learning.Trainee;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.TempoMap;
import org.cadenza.music.score.Track;
import org.junit.jupiter.api.Test;

/** By networks that have learned nothing: how tunes are made does not depend on it. */
class MelodyRnnGeneratorTest {

    private static final int STEP = 120;

    private final Generator<Piece> generator = new MelodyRnnFamily().generator(unlearned("tiny"));

    @Test
    void primer_inAnotherKeyAndRegister_comesBackWhereItWas() {
        Piece primer = tune(Meter.FOUR_FOUR, note(0, 4, 30), note(4, 8, 32), note(8, 12, 34), note(12, 16, 37));
        Piece made = make(primer, Map.of("bars", "4"), 1);
        assertThat(made.tracks().get(0).notes())
                .extracting(Note::pitch)
                .startsWith(30, 32, 34, 37)
                .hasSizeGreaterThan(6);
        assertThat(made.end()).isLessThanOrEqualTo(4 * 16 * STEP);
    }

    @Test
    void primer_keepsItsMeterTempoAndInstrument() {
        Piece primer = new Piece(
                "",
                TempoMap.constant(480, 90),
                List.of(new Meter.Change(0, Meter.SIX_EIGHT)),
                List.of(),
                List.of(new Track("Flute", 3, 73, List.of(note(0, 2, 60)))));
        Piece made = make(primer, Map.of("bars", "2"), 1);
        assertThat(made.meterAt(0)).isEqualTo(Meter.SIX_EIGHT);
        assertThat(made.tempo().bpm()).isCloseTo(90, within(1e-3));
        assertThat(made.tracks().get(0).program()).isEqualTo(73);
        assertThat(made.end()).isLessThanOrEqualTo(24 * STEP);
        assertThat(make(primer, Map.of("bars", "2", "tempo", "150"), 1).tempo().bpm())
                .isCloseTo(150, within(1e-3));
    }

    @Test
    void primer_withAnUpbeat_beginsInItsBar() {
        Piece made = make(tune(Meter.FOUR_FOUR, note(28, 32, 60), note(32, 36, 64)), Map.of("bars", "3"), 1);
        // The bar of silence before the upbeat's is left out.
        assertThat(made.tracks().get(0).notes().get(0).onset()).isEqualTo(12 * STEP);
    }

    @Test
    void primer_withoutNotes_isRefused() {
        refused(tune(Meter.FOUR_FOUR), "the primer has no notes; give at least one, such as C4");
    }

    @Test
    void primer_withNotesThatBeginTogether_isRefused() {
        refused(
                tune(Meter.FOUR_FOUR, note(0, 16, 60), note(16, 20, 62), note(16, 20, 65)),
                "the primer has notes that begin together, F4 and D4 in bar 2; give one note at a time");
    }

    @Test
    void primer_thatSpansTooMuch_isRefused() {
        refused(
                tune(Meter.FOUR_FOUR, note(0, 4, 36), note(4, 8, 84)),
                "the primer goes from C2 to C6, and C2 lies outside of what the model knows, C3 to B5 for this tune;"
                        + " give notes nearer together");
    }

    @Test
    void primer_asLongAsWhatIsAskedFor_isRefused() {
        refused(
                tune(Meter.FOUR_FOUR, note(0, 16, 60), note(16, 40, 62)),
                "the primer is 2.5 bars long and 2 are asked for with it; ask for more bars or give a shorter primer");
    }

    @Test
    void beams_followSeveralTunesAndKeepOne() {
        Map<String, String> beam = Map.of("bars", "2", "beam", "4", "branch-factor", "3", "steps-per-iteration", "5");
        assertThat(make(null, beam, 1)).isEqualTo(make(null, beam, 1));
        assertThat(make(null, beam, 1).end()).isLessThanOrEqualTo(32 * STEP);
        assertThat(make(null, beam, 2)).isNotEqualTo(make(null, beam, 1));
    }

    @Test
    void events_withinASmallChance_areTheLikeliest() {
        Map<String, String> likeliest = Map.of("bars", "4", "top-p", "0.01");
        Piece primer = tune(Meter.FOUR_FOUR, note(0, 4, 60));
        assertThat(make(primer, likeliest, 1)).isEqualTo(make(primer, likeliest, 2));
    }

    @Test
    void meters_thatAreNotWholeSixteenths_areRefused() {
        assertThatThrownBy(() -> make(null, Map.of("meter", "5/32"), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("meter is 5/32");
    }

    @Test
    void range_holdsForAllThatIsNew() {
        Map<String, String> low = Map.of("bars", "8", "lowest", "36", "highest", "45");
        assertThat(make(null, low, 1).tracks().get(0).notes())
                .isNotEmpty()
                .allMatch(note -> note.pitch() >= 36 && note.pitch() <= 45);
    }

    @Test
    void range_tooNarrowForATune_isRefused() {
        assertThatThrownBy(() -> make(null, Map.of("lowest", "60", "highest", "62"), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("lowest is 60 and highest 62, expected at least a fifth");
    }

    @Test
    void range_farFromThePrimer_isRefused() {
        Piece primer = tune(Meter.FOUR_FOUR, note(0, 4, 60));
        assertThatThrownBy(() -> make(primer, Map.of("bars", "2", "lowest", "100"), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("less than a fifth of what the model knows here");
    }

    @Test
    void key_movesWhatHasNoPrimer() {
        List<Note> inC = make(null, Map.of("bars", "4"), 1).tracks().get(0).notes();
        List<Note> inE = make(null, Map.of("bars", "4", "key", "C# minor"), 1)
                .tracks()
                .get(0)
                .notes();
        assertThat(inE)
                .extracting(Note::pitch)
                .containsExactlyElementsOf(
                        inC.stream().map(note -> note.pitch() + 4).toList());
    }

    @Test
    void density_ofAModelThatWasNotTaughtIt_isRefused() {
        assertThatThrownBy(() -> make(null, Map.of("density", "2"), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("taught nothing of it");
    }

    @Test
    void wishes_reachANetworkThatWasTaughtThem() {
        Generator<Piece> reprise = new MelodyRnnFamily().generator(unlearned("reprise"));
        Generator.Request<Piece> open = request(null, Map.of("bars", "4"), 1);
        Generator.Request<Piece> dense = request(null, Map.of("bars", "4", "density", "4"), 1);
        assertThat(reprise.generate(dense, Generator.Listener.none()))
                .isNotEqualTo(reprise.generate(open, Generator.Listener.none()));
    }

    @Test
    void drums_goOnFromDrums() {
        Generator<Piece> drummer = new MelodyRnnFamily().generator(unlearned("drum-kit"));
        Track kit = new Track("", Track.DRUM_CHANNEL, 0, List.of(note(0, 1, 36), note(8, 9, 38), note(15, 16, 42)));
        Piece primer = tune(Meter.FOUR_FOUR).withTracks(List.of(kit));
        Piece made = drummer.generate(request(primer, Map.of("bars", "2"), 1), Generator.Listener.none());
        assertThat(made.tracks()).singleElement().matches(Track::drums);
        assertThat(made.tracks().get(0).notes()).startsWith(note(0, 1, 36).withVelocity(100));
    }

    private void refused(Piece primer, String sentence) {
        assertThatThrownBy(() -> make(primer, Map.of("bars", "2"), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(sentence);
    }

    private Piece make(Piece primer, Map<String, String> wishes, long seed) {
        return generator.generate(request(primer, wishes, seed), Generator.Listener.none());
    }

    private static Generator.Request<Piece> request(Piece primer, Map<String, String> wishes, long seed) {
        Settings settings = Settings.none();
        for (Control<?> control : MelodyRnnPlan.controls()) {
            String wish = wishes.get(control.name());
            settings = wish == null ? settings : settings.with(control, wish);
        }
        return new Generator.Request<>(settings, Optional.ofNullable(primer), new Seed(seed));
    }

    private static Checkpoint unlearned(String preset) {
        MelodyRnnConfig config = MelodyRnnPresets.config(preset);
        Checkpoint.Draft draft = new Checkpoint.Draft().document("config", Json.write(config));
        try (Trainee<Piece, ?> trainee = new MelodyRnnFamily().trainee(config, new Seed(2), Optional.empty())) {
            trainee.save(draft);
        }
        return draft.seal(
                new ModelCard("melody-rnn", preset, 1, "0.1.0", 1, 1, List.of(), Map.of(), List.of(), List.of()));
    }

    private static Piece tune(Meter meter, Note... notes) {
        return new Piece(
                "",
                TempoMap.constant(480, 120),
                List.of(new Meter.Change(0, meter)),
                List.of(),
                List.of(new Track("", 0, 0, List.of(notes))));
    }

    private static Note note(int start, int end, int pitch) {
        return new Note((long) start * STEP, (long) (end - start) * STEP, pitch, 80);
    }
}
