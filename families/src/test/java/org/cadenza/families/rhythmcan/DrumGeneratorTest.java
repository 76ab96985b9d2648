package org.cadenza.families.rhythmcan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cadenza.families.Beats;
import org.cadenza.families.rhythmcan.RhythmCanConfig.Architecture;
import org.cadenza.families.rhythmcan.RhythmCanConfig.Mode;
import org.cadenza.families.rhythmcan.RhythmCanConfig.Players;
import org.cadenza.learning.Generator;
import org.cadenza.learning.Presets;
import org.cadenza.learning.Seed;
import org.cadenza.learning.Settings;
import org.cadenza.learning.UnsuitableException;
import org.cadenza.learning.representation.drums.DrumGrid;
import org.cadenza.learning.representation.drums.DrumLane;
import org.cadenza.music.score.Drum;
import org.cadenza.music.score.DrumPattern;
import org.junit.jupiter.api.Test;

/** What may be asked of a drummer, of one who has learned nothing: what he plays is odd, but his to answer for. */
class DrumGeneratorTest {

    private static final GenreList GENRES = new GenreList(List.of("house", "rock"), Map.of("house", 9, "rock", 9));
    private static final RhythmCanConfig CONFIG =
            new RhythmCanFamily().presets().named(Presets.TINY).config();
    private static final RhythmCanConfig CREATIVE = new RhythmCanConfig(
            new Players(Architecture.RECURRENT, 8, 1, 0.05, 0), Mode.CREATIVE, CONFIG.course(), CONFIG.optimization());

    private final Drummer drummer = drummer(CONFIG);
    private final DrumGenerator generator = new DrumGenerator(drummer);

    private static Drummer drummer(RhythmCanConfig config) {
        Cast cast = Cast.of(config, GENRES.size(), new Seed(5));
        return new Drummer(config, new TensorSketcher(cast.player()), GENRES, Optional.empty());
    }

    private DrumPattern play(Settings settings, long seed) {
        return play(settings, Optional.empty(), seed);
    }

    private DrumPattern play(Settings settings, Optional<DrumPattern> primer, long seed) {
        return generator.generate(new Generator.Request<>(settings, primer, new Seed(seed)), Generator.Listener.none());
    }

    @Test
    void density_scalesTheStrokes() {
        int own = play(Settings.none(), 1).hits().size();
        int half =
                play(Settings.none().with(DrumControls.DENSITY, 0.5), 1).hits().size();
        assertThat(own).isGreaterThan(20);
        assertThat(half).isCloseTo(own / 2, within(1));
    }

    @Test
    void threshold_ofOne_leavesSilence_andOfNone_everything() {
        assertThat(play(Settings.none().with(DrumControls.THRESHOLD, 1), 1).hits())
                .isEmpty();
        assertThat(play(Settings.none().with(DrumControls.THRESHOLD, 0), 1).hits())
                .hasSize(DrumGrid.CELLS);
    }

    @Test
    void swing_delaysEverySecondSixteenthByAThird() {
        Settings all = Settings.none().with(DrumControls.THRESHOLD, 0);
        List<DrumPattern.Hit> even = play(all, 1).hits();
        List<DrumPattern.Hit> swung = play(all.with(DrumControls.SWING, 1), 1).hits();
        for (int i = 0; i < even.size(); i++) {
            double late = even.get(i).step() % 2 == 1
                    ? Math.min(0.5, even.get(i).offset() + 1 / 3.0)
                    : even.get(i).offset();
            assertThat(swung.get(i).offset()).isCloseTo(late, within(1e-9));
        }
    }

    @Test
    void walk_aroundAPattern_staysNearIt_andWithoutNoiseIsIt() {
        DrumPattern origin = play(Settings.none(), 40);
        Settings around = Settings.none().with(DrumControls.AROUND, 40);
        assertThat(play(around.with(DrumControls.NOISE, 0), 7)).isEqualTo(origin);
        assertThat(play(around.with(DrumControls.NOISE, 0.3), 7)).isNotEqualTo(origin);
        assertThat(play(around.with(DrumControls.NOISE, 0.3), 7))
                .isNotEqualTo(play(around.with(DrumControls.NOISE, 0.3), 8));
    }

    @Test
    void lockedLanes_areKeptAsGiven_andOthersArePlayedAnew() throws UnsuitableException {
        DrumPattern given = Beats.beat(0);
        Settings settings =
                Settings.none().with(DrumControls.LOCKED, "kick closed-hat").with(DrumControls.BARS, 4);
        DrumPattern played = play(settings, Optional.of(given), 3);
        assertThat(played.steps()).isEqualTo(64);
        DrumGrid wanted = DrumGrid.windows(given).get(0);
        List<DrumGrid> windows = DrumGrid.windows(played);
        for (DrumGrid grid : List.of(windows.get(0), windows.get(2))) {
            for (int step = 0; step < DrumGrid.STEPS; step++) {
                for (DrumLane lane : List.of(DrumLane.KICK, DrumLane.CLOSED_HAT)) {
                    assertThat(grid.velocity(step, lane.ordinal())).isEqualTo(wanted.velocity(step, lane.ordinal()));
                }
            }
        }
        assertThat(windows.get(0).strokes()).isNotEqualTo(wanted.strokes());
    }

    /** Three bars with a kick on the step of their number, seven bars asked for: each bar in its turn. */
    @Test
    void lockedLanes_ofAnOddNumberOfBars_comeRoundBarByBar() throws UnsuitableException {
        List<DrumPattern.Hit> hits = List.of(
                new DrumPattern.Hit(Drum.KICK, 0, 100, 0),
                new DrumPattern.Hit(Drum.KICK, DrumGrid.BAR + 1, 100, 0),
                new DrumPattern.Hit(Drum.KICK, 2 * DrumGrid.BAR + 2, 100, 0));
        Settings settings = Settings.none().with(DrumControls.LOCKED, "kick").with(DrumControls.BARS, 7);
        DrumPattern played = play(settings, Optional.of(new DrumPattern(3 * DrumGrid.BAR, 4, hits)), 3);
        assertThat(played.hits().stream()
                        .filter(hit -> hit.drum() == Drum.KICK)
                        .map(hit -> hit.step() - hit.step() / DrumGrid.BAR * DrumGrid.BAR))
                .containsExactly(0, 1, 2, 0, 1, 2, 0);
    }

    @Test
    void lockedLanes_withoutAPattern_areRefused() {
        assertThatThrownBy(() -> play(Settings.none().with(DrumControls.LOCKED, "kick"), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no pattern");
        assertThatThrownBy(() -> play(Settings.none().with(DrumControls.LOCKED, "gong"), 1))
                .hasMessageContaining("'gong'")
                .hasMessageContaining("closed-hat");
    }

    /** Shares of two genres from a flat Dirichlet distribution are uniform, with the mean 1/2 and the variance 1/12. */
    @Test
    void mixture_ofNoGenre_startsAnywhere_andShouldBeHeardAsAll() {
        Settings open = Settings.none().with(DrumControls.AMBIGUITY, 1);
        double sum = 0;
        double squares = 0;
        for (int seed = 0; seed < 1000; seed++) {
            Mixture mixture = Mixture.of(open, drummer, new Seed(seed));
            assertThat(mixture.heard()).containsExactly(0.5f, 0.5f);
            assertThat(mixture.fullness()).isBetween(0.4, 2.3).isNotEqualTo(1);
            assertThat(mixture.shortlist()).isGreaterThan(1);
            assertThat(mixture.told()[0] + mixture.told()[1]).isCloseTo(1, within(1e-6f));
            sum += mixture.told()[0] / 1000;
            squares += mixture.told()[0] * mixture.told()[0] / 1000;
        }
        assertThat(sum).isCloseTo(0.5, within(0.03));
        assertThat(squares - sum * sum).isCloseTo(1 / 12.0, within(0.01));
    }

    @Test
    void mixture_isRead() {
        Settings mixed = Settings.none().with(DrumControls.GENRE, "rock:3 house");
        Mixture clear = Mixture.of(mixed, drummer, new Seed(1));
        assertThat(clear.told()).containsExactly(0.25f, 0.75f);
        assertThat(clear.heard()).containsExactly(0.25f, 0.75f);
        assertThat(clear.fullness()).isEqualTo(1);
        assertThat(clear.shortlist()).isEqualTo(1);
        assertThat(Mixture.of(Settings.none(), drummer, new Seed(1)).told()).contains(1f);
        assertThat(new GenreList(List.of("Old Skool", "house"), Map.of()).find("old-skool"))
                .isZero();
    }

    @Test
    void genre_thatIsUnknown_isRefusedWithThoseKnown() {
        assertThatThrownBy(() -> play(Settings.none().with(DrumControls.GENRE, "polka"), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'polka'")
                .hasMessageContaining("house, rock");
        assertThatThrownBy(() -> play(Settings.none().with(DrumControls.GENRE, "rock:0"), 1))
                .hasMessageContaining("above 0");
    }

    @Test
    void genre_askedOfACreativePlayer_isRefused() {
        DrumGenerator creative = new DrumGenerator(drummer(CREATIVE));
        Settings rock = Settings.none().with(DrumControls.GENRE, "rock");
        assertThatThrownBy(() -> creative.generate(
                        new Generator.Request<>(rock, Optional.empty(), new Seed(1)), Generator.Listener.none()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("trained to play none");
    }

    @Test
    void variation_ofNone_repeatsTheTwoBars() throws UnsuitableException {
        Settings settings = Settings.none().with(DrumControls.BARS, 6).with(DrumControls.VARIATION, 0);
        List<DrumGrid> windows = DrumGrid.windows(play(settings, 2));
        assertThat(windows.get(2)).isEqualTo(windows.get(0));
        assertThat(windows.get(4)).isEqualTo(windows.get(0));
        DrumPattern varied = play(settings.with(DrumControls.VARIATION, 1), 2);
        assertThat(DrumGrid.windows(varied).get(2)).isNotEqualTo(windows.get(0));
    }
}
