package org.cadenza.families.melodyrnn;

import java.util.List;
import java.util.Optional;
import org.cadenza.families.melodyrnn.MelodyRnnConfig.Course;
import org.cadenza.families.melodyrnn.MelodyRnnConfig.Encoding;
import org.cadenza.families.melodyrnn.MelodyRnnConfig.Network;
import org.cadenza.families.melodyrnn.MelodyRnnConfig.Optimization;
import org.cadenza.families.melodyrnn.MelodyRules.Chords;
import org.cadenza.learning.Checkpoint;
import org.cadenza.learning.Control;
import org.cadenza.learning.Generator;
import org.cadenza.learning.GeneratorFamily;
import org.cadenza.learning.Presets;
import org.cadenza.learning.Presets.Preset;
import org.cadenza.learning.Seed;
import org.cadenza.learning.Trainee;
import org.cadenza.music.score.Piece;

/** Tunes that go on from a few notes, by recurrent networks. */
public final class MelodyRnnFamily implements GeneratorFamily<Piece, MelodyRnnConfig> {

    private static final String NAME = "melody-rnn";

    private static final Register THREE_OCTAVES = new Register(48, 84, 0);
    private static final Register ALL = new Register(0, 128, -1);
    private static final Network TWO_LAYERS = new Network(128, 2, 0);
    private static final Network ATTENTIVE = new Network(128, 2, 40);

    /** Two bars are enough, of any meter, and of polyphonic music the top line of the track with the tune is taken. */
    private static final MelodyRules GENEROUS = new MelodyRules(2, 512, 3, Chords.SKYLINE, false);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "tunes that go on from a few notes, by recurrent networks; trains in minutes";
    }

    @Override
    public Class<Piece> item() {
        return Piece.class;
    }

    @Override
    public Presets<MelodyRnnConfig> presets() {
        return new Presets<>(List.of(
                improved("lookback-meter", "like lookback, for any meter", Encoding.LOOKBACK, TWO_LAYERS, 1, 0),
                improved("attention-meter", "like attention, for any meter", Encoding.KEYS, ATTENTIVE, 2, 128),
                improved(
                        "reprise",
                        "like lookback-meter, looking back four and eight bars too and told of density, range and mode",
                        Encoding.REPRISE,
                        TWO_LAYERS,
                        1,
                        0),
                published(
                        "basic",
                        "as Magenta's basic_rnn: the last event",
                        Encoding.EVENT,
                        THREE_OCTAVES,
                        TWO_LAYERS,
                        5),
                published("mono", "as Magenta's mono_rnn: all pitches, no key", Encoding.EVENT, ALL, TWO_LAYERS, 5),
                published("lookback", "as Magenta's lookback_rnn", Encoding.LOOKBACK, THREE_OCTAVES, TWO_LAYERS, 5),
                published("attention", "as Magenta's attention_rnn", Encoding.KEYS, THREE_OCTAVES, ATTENTIVE, 3),
                new Preset<>(
                        "mono-transposed",
                        "like mono, and moved up or down by up to six semitones each time",
                        new MelodyRnnConfig(
                                Encoding.EVENT,
                                ALL,
                                false,
                                MelodyRules.ORIGINAL,
                                TWO_LAYERS,
                                new Course(128, 8, 20_000, 0, 6, 250, 8),
                                new Optimization(1e-3, 1, 5, 0.5, 0))),
                published(
                        "drum-kit",
                        "as Magenta's drum_kit: sets of nine drums",
                        Encoding.DRUM_KIT,
                        THREE_OCTAVES,
                        new Network(256, 3, 32),
                        3),
                new Preset<>(
                        Presets.TINY,
                        "for a handful of tunes; trains in seconds",
                        new MelodyRnnConfig(
                                Encoding.KEYS,
                                THREE_OCTAVES,
                                true,
                                GENEROUS,
                                new Network(64, 1, 0),
                                new Course(4, 1, 150, 0, 0, 0, 0),
                                new Optimization(2e-2, 0.1, 5, 0, 0.9)))));
    }

    private static Preset<MelodyRnnConfig> published(
            String name, String description, Encoding encoding, Register register, Network network, double limit) {
        return new Preset<>(
                name,
                description,
                new MelodyRnnConfig(
                        encoding,
                        register,
                        false,
                        MelodyRules.ORIGINAL,
                        network,
                        new Course(128, network.attention() > 0 ? 16 : 4, 20_000, 0, 0, 250, 8),
                        new Optimization(1e-3, 1, limit, 0.5, 0)));
    }

    private static Preset<MelodyRnnConfig> improved(
            String name, String description, Encoding encoding, Network network, int portions, int window) {
        return new Preset<>(
                name,
                description + ", from two bars on, of polyphonic music the top line; trains in minutes",
                new MelodyRnnConfig(
                        encoding,
                        THREE_OCTAVES,
                        true,
                        GENEROUS,
                        network,
                        new Course(32, portions, 4_000, window, 0, 250, 8),
                        new Optimization(3e-3, 0.02, 3, 0.3, 0.99)));
    }

    /** @param foundation a model of this family whose weights to start from, or empty */
    @Override
    public Trainee<Piece, ?> trainee(MelodyRnnConfig config, Seed seed, Optional<Checkpoint> foundation) {
        foundation.ifPresent(checkpoint -> checkpoint.expectFamily(NAME));
        return new MelodyRnnTrainee(config, seed, foundation);
    }

    @Override
    public List<Control<?>> controls() {
        return MelodyRnnPlan.controls();
    }

    @Override
    public Generator<Piece> generator(Checkpoint checkpoint) {
        return new MelodyRnnGenerator(checkpoint.expectFamily(NAME));
    }
}
