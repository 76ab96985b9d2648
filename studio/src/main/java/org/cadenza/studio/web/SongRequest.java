package org.cadenza.studio.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cadenza.studio.workshop.SongOrder;
import org.cadenza.studio.workshop.SongOrder.Wish;

/**
 * An order for a song as it comes over the wire; what is null is left open.
 *
 * @param valence -1 (sad) to 1 (happy), with {@code arousal} instead of {@code mood}
 * @param arousal -1 (calm) to 1 (energetic)
 * @param tempo slow, medium, fast or quarter notes in a minute
 * @param lengthSeconds 1 to 1200, instead of {@code bars}
 * @param bars 1 to 2000
 * @param temperature from safe (0.1) to wild (2)
 * @param drums a model of drum patterns, or arranger
 * @param without parts that shall not play
 * @param tune to arrange, which says meter and key itself
 */
record SongRequest(
        String genre,
        String mood,
        Double valence,
        Double arousal,
        String tempo,
        Double lengthSeconds,
        Integer bars,
        String title,
        String key,
        String meter,
        Long seed,
        Double temperature,
        String model,
        String drums,
        List<String> without,
        TuneRequest tune) {

    private static final int LONGEST_TEXT = 500;

    /** Asks for nothing. */
    static final SongRequest OPEN = new SongRequest(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** What was asked, from the wishes that were stored. */
    static SongRequest of(SongOrder order) {
        Optional<double[]> point = order.point();
        Optional<TuneRequest> tune = TuneRequest.of(order);
        return new SongRequest(
                order.text(Wish.GENRE).orElse(null),
                point.isPresent() ? null : order.text(Wish.MOOD).orElse(null),
                point.map(at -> at[0]).orElse(null),
                point.map(at -> at[1]).orElse(null),
                order.text(Wish.TEMPO).orElse(null),
                order.seconds().orElse(null),
                order.bars().orElse(null),
                order.text(Wish.TITLE).orElse(null),
                tune.isPresent() ? null : order.text(Wish.KEY).orElse(null),
                tune.isPresent() ? null : order.text(Wish.METER).orElse(null),
                order.seed().orElse(null),
                order.temperature().orElse(null),
                order.text(Wish.MODEL).orElse(null),
                order.text(Wish.DRUMS).orElse(null),
                order.text(Wish.WITHOUT)
                        .map(names -> List.of(names.split(", ")))
                        .orElse(null),
                tune.orElse(null));
    }

    /** The order, checked. @throws BadRequestException naming every field that is wrong */
    SongOrder order() {
        List<FieldError> errors = new ArrayList<>();
        Map<Wish, String> wishes = new EnumMap<>(Wish.class);
        wish(wishes, errors, "genre", Wish.GENRE, genre);
        wish(wishes, errors, "mood", Wish.MOOD, mood);
        point(wishes, errors);
        wish(wishes, errors, "tempo", Wish.TEMPO, tempo);
        wish(wishes, errors, "lengthSeconds", Wish.LENGTH, plain(lengthSeconds));
        wish(wishes, errors, "bars", Wish.BARS, bars);
        wish(wishes, errors, "title", Wish.TITLE, title);
        wish(wishes, errors, "key", Wish.KEY, key);
        wish(wishes, errors, "meter", Wish.METER, meter);
        wish(wishes, errors, "seed", Wish.SEED, seed);
        wish(wishes, errors, "temperature", Wish.TEMPERATURE, temperature);
        wish(wishes, errors, "model", Wish.MODEL, model);
        wish(wishes, errors, "drums", Wish.DRUMS, drums);
        wish(wishes, errors, "without", Wish.WITHOUT, parts());
        if (tune != null) {
            tune(wishes, errors);
        }
        if (wishes.containsKey(Wish.BARS) && wishes.containsKey(Wish.LENGTH)) {
            errors.add(new FieldError("bars", "bars and lengthSeconds were both given; choose one of them", null));
        }
        if (!errors.isEmpty()) {
            throw new BadRequestException(errors);
        }
        return new SongOrder(wishes);
    }

    private void tune(Map<Wish, String> wishes, List<FieldError> errors) {
        if (model != null) {
            errors.add(new FieldError("model", SongOrder.MODEL_BESIDE_TUNE, null));
        }
        if (meter != null || key != null) {
            String field = meter != null ? "meter" : "key";
            errors.add(new FieldError(field, "a tune says its " + field + " itself, as tune." + field, null));
        }
        wish(wishes, errors, "tune.meter", Wish.METER, tune.meter());
        wish(wishes, errors, "tune.key", Wish.KEY, tune.key());
        try {
            wishes.put(Wish.TUNE, tune.text());
        } catch (IllegalArgumentException e) {
            errors.add(BadRequestException.error("tune", e));
        }
    }

    private String parts() {
        return without == null || without.isEmpty() ? null : String.join(", ", without);
    }

    private static void wish(Map<Wish, String> wishes, List<FieldError> errors, String field, Wish wish, Object value) {
        if (value == null) {
            return;
        }
        String text = value.toString();
        if (text.length() > LONGEST_TEXT) {
            errors.add(new FieldError(
                    field, field + " has " + text.length() + " letters, expected at most " + LONGEST_TEXT, null));
            return;
        }
        try {
            SongOrder.open().with(wish, text);
            wishes.put(wish, text);
        } catch (IllegalArgumentException e) {
            errors.add(BadRequestException.error(field, e));
        }
    }

    private void point(Map<Wish, String> wishes, List<FieldError> errors) {
        if (valence == null && arousal == null) {
            return;
        }
        if (valence == null || arousal == null || mood != null) {
            errors.add(new FieldError(
                    valence == null ? "valence" : "arousal",
                    "a mood is a name, or valence and arousal together",
                    null));
            return;
        }
        outside(errors, "valence", valence);
        outside(errors, "arousal", arousal);
        wish(wishes, errors, "valence", Wish.MOOD, plain(rounded(valence)) + ", " + plain(rounded(arousal)));
    }

    private static void outside(List<FieldError> errors, String field, double value) {
        if (!(value >= -1 && value <= 1)) {
            errors.add(new FieldError(field, field + " is " + value + ", expected -1 to 1", null));
        }
    }

    private static double rounded(double value) {
        return Math.round(100 * Math.max(-1, Math.min(1, value))) / 100.0;
    }

    /** Without an exponent. */
    private static String plain(Double value) {
        return value == null || !Double.isFinite(value)
                ? null
                : java.math.BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
