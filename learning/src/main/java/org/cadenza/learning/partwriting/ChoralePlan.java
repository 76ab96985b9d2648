package org.cadenza.learning.partwriting;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.cadenza.learning.Generator;
import org.cadenza.learning.Settings;
import org.cadenza.learning.SongControls;
import org.cadenza.learning.representation.chorale.ChoraleGrid;
import org.cadenza.music.analysis.KeyFinder;
import org.cadenza.music.score.Form;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Mode;
import org.cadenza.music.score.Piece;

/**
 * What a chorale is to be. Of the meters it can be only in 4/4.
 *
 * @param key that it is in and ends in
 * @param bpm quarter notes in a minute
 * @param bars in 4/4
 * @param temperature from safe (0.1) to wild (2)
 */
public record ChoralePlan(Key key, double bpm, int bars, double temperature) {

    private static final int MAX_BARS = 128;
    private static final int STANDARD_BARS = 12;
    private static final int STEPS_PER_BAR = 4 * ChoraleGrid.STEPS_PER_QUARTER;

    /** Sharps of the keys that choirs are mostly given, flats negative. */
    private static final List<Integer> SIGNATURES = List.of(-3, -2, -1, 0, 1, 2, 3);

    private static final double SHARE_OF_MINOR = 0.4;
    private static final double TEMPO = 84;
    private static final double TEMPO_OCTAVES = 0.35;

    /** Sixteenths in all. */
    public int steps() {
        return bars * STEPS_PER_BAR;
    }

    /** @throws IllegalArgumentException if a chorale cannot be what is asked for */
    static ChoralePlan of(Generator.Request<Piece> request) {
        Settings controls = request.controls();
        checkMeter(controls.get(SongControls.METER).map(Meter::parse).orElse(Meter.FOUR_FOUR));
        int bars = controls.get(SongControls.FORM)
                .map(form -> Form.parse(form).bars())
                .orElse(STANDARD_BARS);
        if (bars > MAX_BARS) {
            throw new IllegalArgumentException("form has " + bars + " bars, expected at most " + MAX_BARS);
        }
        double arousal = controls.get(SongControls.AROUSAL).orElse(0.0);
        double bpm = controls.get(SongControls.TEMPO)
                .or(() -> request.primer().map(primer -> primer.tempo().bpm()))
                .orElse((double) Math.round(TEMPO * StrictMath.pow(2, TEMPO_OCTAVES * arousal)));
        double temperature = controls.get(SongControls.TEMPERATURE).orElse(1.0);
        return new ChoralePlan(key(request), bpm, bars, temperature);
    }

    private static void checkMeter(Meter meter) {
        if (!meter.equals(Meter.FOUR_FOUR)) {
            throw new IllegalArgumentException("meter is " + meter
                    + ", expected 4/4: chorales are learned from grids that do not say where bars begin");
        }
    }

    private static Key key(Generator.Request<Piece> request) {
        Optional<Key> asked = request.controls().get(SongControls.KEY).map(Key::parse);
        if (request.primer().isEmpty()) {
            return asked.orElseGet(() -> draw(request));
        }
        Piece primer = request.primer().get();
        if (primer.keys().isEmpty()) {
            return asked.orElseGet(() -> KeyFinder.standard().find(primer));
        }
        Key stated = primer.keys().get(0).key();
        if (asked.isPresent() && !asked.get().equals(stated)) {
            throw new IllegalArgumentException("key is " + asked.get() + " but the primer's is " + stated
                    + "; leave the key out or change the primer");
        }
        return stated;
    }

    private static Key draw(Generator.Request<Piece> request) {
        SplittableRandom random = request.seed().branch("key").random();
        Mode drawn = random.nextDouble() < SHARE_OF_MINOR ? Mode.MINOR : Mode.MAJOR;
        Mode mode = request.controls()
                .get(SongControls.VALENCE)
                .filter(valence -> valence != 0)
                .map(valence -> valence < 0 ? Mode.MINOR : Mode.MAJOR)
                .orElse(drawn);
        return Key.ofSignature(SIGNATURES.get(random.nextInt(SIGNATURES.size())), mode);
    }
}
