package org.cadenza.studio.workshop.melodies;

import static org.cadenza.studio.workshop.Reasons.require;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.cadenza.learning.Settings;
import org.cadenza.learning.SongControls;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Piece;
import org.cadenza.studio.workshop.GivenTune;
import org.cadenza.studio.workshop.Reasons;
import org.cadenza.studio.workshop.Unknown;

/** Checks one wish for continuations, field by field, and settles what it leaves open. */
final class ContinuationCheck {

    static final int MOST_BARS = 32;
    static final int STANDARD_BARS = 8;
    static final int MOST_VARIATIONS = 8;
    static final int STANDARD_VARIATIONS = 4;

    /** A drawn seed is short enough to be typed. */
    private static final long SEEDS = 1_000_000;

    private static final String NONE = "there is no model that continues tunes; train one of the family melody-rnn";

    private final ContinuationOrder order;
    private final Reasons reasons = new Reasons();

    ContinuationCheck(ContinuationOrder order) {
        this.order = order;
    }

    /**
     * A wish that can be met.
     *
     * @param primer on sixteenths
     * @param skipped ticks of empty bars before it, which models do without
     * @param heard the primer without them
     */
    record Settled(
            MelodyModel model,
            GivenTune primer,
            long skipped,
            Piece heard,
            Settings settings,
            int variations,
            long seed) {}

    /**
     * The wish with all that it left open.
     *
     * @param models those there are, the standard one first
     * @throws org.cadenza.studio.workshop.WrongOrderException naming every field that is wrong
     */
    Settled check(List<MelodyModel> models) {
        MelodyModel model = reasons.read("model", () -> model(models)).orElse(null);
        TuneFields fields = TuneFields.read(order.notes(), order.meter(), order.bpm(), reasons);
        int bars = whole("bars", order.bars(), MOST_BARS, STANDARD_BARS);
        int variations = whole("variations", order.variations(), MOST_VARIATIONS, STANDARD_VARIATIONS);
        double daring = reasons.read("daring", this::daring).orElse(1.0);
        long seed = reasons.read("seed", this::seed).orElse(0L);
        GivenTune primer = fields.snapped(GivenTune::onSixteenths, reasons).orElse(null);
        reasons.refuse();
        int empty = (int) (primer.notes().get(0).onset() / barTicks(fields.meter()));
        Settings settings = new Settings(Map.of(
                "bars",
                String.valueOf(primer.bars(fields.meter()) - empty + bars),
                SongControls.TEMPERATURE.name(),
                String.valueOf(daring)));
        long skipped = empty * barTicks(fields.meter());
        Piece heard = primer.later(-skipped).piece("", fields.meter(), fields.bpm());
        return new Settled(model, primer, skipped, heard, settings, variations, seed);
    }

    private static long barTicks(Meter meter) {
        return meter.barTicks(LeadSheet.TICKS_PER_QUARTER);
    }

    private MelodyModel model(List<MelodyModel> models) {
        if (models.isEmpty()) {
            throw new IllegalArgumentException(NONE);
        }
        List<String> names = models.stream().map(MelodyModel::name).toList();
        int index = order.model() == null ? 0 : names.indexOf(order.model());
        if (index < 0) {
            throw Unknown.name("model", Reasons.shown(order.model()), names);
        }
        return models.get(index);
    }

    private int whole(String field, Integer given, int most, int standard) {
        reasons.check(
                field,
                () -> require(
                        given == null || given >= 1 && given <= most,
                        field + " is " + given,
                        "a whole number from 1 to " + most));
        return given == null ? standard : given;
    }

    private double daring() {
        double least = SongControls.TEMPERATURE.min();
        double most = SongControls.TEMPERATURE.max();
        Double daring = order.daring();
        require(
                daring == null || daring >= least && daring <= most,
                "daring is " + daring,
                "a number from " + least + " to " + most);
        return daring == null ? SongControls.TEMPERATURE.standard() : daring;
    }

    private long seed() {
        return order.seed() == null ? ThreadLocalRandom.current().nextLong(SEEDS) : Reasons.whole("seed", order.seed());
    }
}
