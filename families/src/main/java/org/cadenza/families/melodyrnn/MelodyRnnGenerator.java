package org.cadenza.families.melodyrnn;

import java.util.Optional;
import org.cadenza.learning.Checkpoint;
import org.cadenza.learning.Generator;
import org.cadenza.learning.Json;
import org.cadenza.learning.Seed;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.Mode;
import org.cadenza.music.score.Piece;

/**
 * Goes on from a primer, or from a first event as the learned lines have it. A primer is moved to the model's key and
 * register, and what follows is moved back.
 */
final class MelodyRnnGenerator implements Generator<Piece> {

    private static final int FIFTH = 7;
    private static final Register ALL = new Register(0, 128, -1);

    private final MelodyRnnConfig config;
    private final Beginnings beginnings;
    private final MelodyStepper stepper;

    MelodyRnnGenerator(Checkpoint checkpoint) {
        config = Json.read(checkpoint.document("config"), MelodyRnnConfig.class, "config");
        beginnings = Beginnings.of(checkpoint);
        stepper = new MelodyStepper(config, checkpoint);
    }

    @Override
    public Piece generate(Request<Piece> request, Listener<? super Piece> listener) {
        MelodyRnnPlan plan = MelodyRnnPlan.of(request.controls(), request.primer());
        Optional<Primer> primer = request.primer().map(piece -> Primer.of(piece, config, plan));
        return config.drums()
                ? drumming(plan, primer, request.seed(), listener)
                : melody(plan, primer, request.seed(), listener);
    }

    private Piece drumming(MelodyRnnPlan plan, Optional<Primer> primer, Seed seed, Listener<?> listener) {
        EventLine beginning = primer.map(Primer::line).orElseGet(() -> beginning(plan, Limits.NONE, seed));
        Continuer continuer = new Continuer(config.lines(), stepper, Limits.NONE);
        return LinePiece.drums(continuer.continued(beginning, plan, seed, listener), plan);
    }

    private Piece melody(MelodyRnnPlan plan, Optional<Primer> primer, Seed seed, Listener<?> listener) {
        requireKnown(plan);
        int shift = primer.map(given -> shift(given, plan)).orElseGet(() -> shift(plan));
        Limits limits = plan.limits().moved(shift);
        requireRoom(limits, shift);
        EventLine beginning = primer.map(given -> config.register().moved(given.line(), shift))
                .orElseGet(() -> beginning(plan, limits, seed));
        Continuer continuer = new Continuer(config.lines().told(plan.traits(shift)), stepper, limits);
        EventLine line = continuer.continued(beginning, plan, seed, listener);
        return LinePiece.melody(
                line.withPitches(pitch -> pitch - shift),
                plan,
                primer.map(Primer::program).orElse(0));
    }

    private void requireKnown(MelodyRnnPlan plan) {
        if (plan.density().isPresent() && config.encoding() != MelodyRnnConfig.Encoding.REPRISE) {
            throw new IllegalArgumentException("density was asked for, but this model was taught nothing of it; "
                    + "leave it out or take one trained by the preset 'reprise'");
        }
        if (plan.key().isPresent() && config.register().key() < 0) {
            throw new IllegalArgumentException(
                    "a key was asked for, but this model leaves tunes in theirs; leave it out or take another model");
        }
    }

    /** @throws IllegalArgumentException if hardly a pitch that the model knows lies within {@code limits} */
    private void requireRoom(Limits limits, int shift) {
        if (limits.pitchesIn(config.register()) < FIFTH) {
            throw new IllegalArgumentException(
                    "lowest and highest leave less than a fifth of what the model knows here, "
                            + (config.register().lowest() - shift) + " to "
                            + (config.register().beyond() - 1 - shift)
                            + "; widen them");
        }
    }

    private int shift(Primer primer, MelodyRnnPlan plan) {
        int shift = plan.key()
                .map(key -> config.register().shift(primer.line(), major(key)))
                .orElseGet(() -> config.register().shift(primer.line()));
        primer.requireWithin(config.register(), shift);
        return shift;
    }

    /** Without a primer: the model's own register, or the one that is wished for. */
    private int shift(MelodyRnnPlan plan) {
        Register register = config.register();
        int major = plan.key().map(MelodyRnnGenerator::major).orElse(register.key());
        Limits wished = plan.limits();
        return wished.pitchesIn(ALL) == ALL.width()
                ? register.shift(register.lowest(), register.beyond() - 1, major)
                : register.shift(wished.lowest(), wished.highest(), major);
    }

    /** The pitch class of the major key with the same notes. */
    private static int major(Key key) {
        return key.mode() == Mode.MINOR ? key.relative().tonic() : key.tonic();
    }

    private EventLine beginning(MelodyRnnPlan plan, Limits limits, Seed seed) {
        int first = beginnings.draw(seed.branch("beginning").random(), config.quiet());
        return new EventLine(new int[] {limits.orQuiet(first, config.quiet())}, plan.stepsPerBar());
    }
}
