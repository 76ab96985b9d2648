package org.cadenza.families.melodyrnn;

import java.util.Optional;
import java.util.SplittableRandom;
import org.cadenza.learning.Checkpoint;
import org.cadenza.learning.Generator;
import org.cadenza.learning.Json;
import org.cadenza.learning.sampling.Sampler;
import org.cadenza.music.score.Piece;

/**
 * Goes on from a primer, or from a first event as the learned lines have it. A primer is moved to the model's key and
 * register, and what follows is moved back.
 */
final class MelodyRnnGenerator implements Generator<Piece> {

    private final MelodyRnnConfig config;
    private final Beginnings beginnings;
    private final Continuer continuer;

    MelodyRnnGenerator(Checkpoint checkpoint) {
        config = Json.read(checkpoint.document("config"), MelodyRnnConfig.class, "config");
        beginnings = Beginnings.of(checkpoint);
        continuer = new Continuer(config.lines(), new MelodyStepper(config, checkpoint));
    }

    @Override
    public Piece generate(Request<Piece> request, Listener<? super Piece> listener) {
        MelodyRnnPlan plan = MelodyRnnPlan.of(request.controls(), request.primer());
        Optional<Primer> primer = request.primer().map(piece -> Primer.of(piece, config, plan));
        int shift = primer.filter(given -> !config.drums()).map(this::shift).orElse(0);
        EventLine beginning = primer.map(given ->
                        config.drums() ? given.line() : config.register().moved(given.line(), shift))
                .orElseGet(
                        () -> beginning(plan, request.seed().branch("beginning").random()));
        Sampler sampler =
                new Sampler(plan.sampling(), request.seed().branch("events").random());
        EventLine line = continuer.continued(beginning, plan.steps(), plan, sampler, listener);
        if (config.drums()) {
            return LinePiece.drums(line, plan);
        }
        return LinePiece.melody(
                line.withPitches(pitch -> within(pitch - shift)),
                plan,
                primer.map(Primer::program).orElse(0));
    }

    /** An octave nearer where a tune that was moved far would leave MIDI's pitches. */
    private static int within(int pitch) {
        return pitch < 0 ? pitch + 12 : pitch > 127 ? pitch - 12 : pitch;
    }

    private int shift(Primer primer) {
        int shift = config.register().shift(primer.line());
        primer.requireWithin(config.register(), shift);
        return shift;
    }

    private EventLine beginning(MelodyRnnPlan plan, SplittableRandom random) {
        return new EventLine(new int[] {beginnings.draw(random, config.quiet())}, plan.stepsPerBar());
    }
}
