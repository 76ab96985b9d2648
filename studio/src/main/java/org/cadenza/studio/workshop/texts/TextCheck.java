package org.cadenza.studio.workshop.texts;

import static org.cadenza.studio.workshop.Reasons.require;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.cadenza.studio.workshop.Reasons;
import org.cadenza.studio.workshop.Unknown;
import org.cadenza.studio.workshop.Write;
import org.cadenza.studio.workshop.WrongOrderException;

/** Checks one wish for a text, field by field, and settles what it leaves open. Characters are Unicode code points. */
final class TextCheck {

    static final int LONGEST = 20_000;
    static final int LONGEST_PRIME = 5_000;
    static final int LONGEST_UNTIL = 100;

    /** How much is written where nobody says. */
    static final int STANDARD_LENGTH = 1_000;

    /** A drawn seed is short enough to be typed. */
    private static final long SEEDS = 1_000_000;

    static final String TEMPERATURE = "temperature";
    static final String TOP_P = "top-p";

    private static final String NONE =
            "there is no model that writes text; train one of the family char-rnn with text, or with tunes in ABC";

    private final TextOrder order;
    private final Reasons reasons = new Reasons();
    private final Map<String, String> wishes = new LinkedHashMap<>();

    TextCheck(TextOrder order) {
        this.order = order;
    }

    /**
     * The wish with its model, length and seed.
     *
     * @param models those there are
     * @throws WrongOrderException naming every field that is wrong
     */
    Write.Order check(List<TextModel> models) {
        TextModel model = reasons.read("model", () -> model(models)).orElse(null);
        String prime = reasons.read("prime", () -> phrase("prime", order.prime(), LONGEST_PRIME))
                .orElse("");
        reasons.check("length", () -> setLength(prime.codePointCount(0, prime.length())));
        if (model != null) {
            reasons.check(TEMPERATURE, () -> set(model, TEMPERATURE, order.temperature()));
            reasons.check("topP", () -> set(model, TOP_P, order.topP()));
        }
        reasons.check("until", () -> wishes.put("until", phrase("until", order.until(), LONGEST_UNTIL)));
        reasons.check("best", this::setBest);
        long seed = reasons.read("seed", this::seed).orElse(0L);
        reasons.refuse();
        return new Write.Order(model.name(), prime, wishes, seed);
    }

    private TextModel model(List<TextModel> models) {
        if (models.isEmpty()) {
            throw new IllegalArgumentException(NONE);
        }
        return order.model() == null
                ? models.get(0)
                : models.stream()
                        .filter(model -> model.name().equals(order.model()))
                        .findFirst()
                        .orElseThrow(() -> Unknown.name(
                                "model that writes text",
                                Reasons.shown(order.model()),
                                models.stream().map(TextModel::name).toList()));
    }

    /** @throws IllegalArgumentException if it is too long, or has half a character, which no file of text can hold */
    private static String phrase(String field, String text, int most) {
        if (text == null) {
            return "";
        }
        int characters = text.codePointCount(0, text.length());
        require(characters <= most, field + " has " + characters + " characters", "at most " + most);
        long whole = text.codePoints()
                .takeWhile(character -> Character.getType(character) != Character.SURROGATE)
                .count();
        require(
                whole == characters,
                "character " + (whole + 1) + " of " + field + " is one half of a surrogate pair",
                "whole characters of Unicode");
        return text;
    }

    private void setLength(int begun) {
        int length = order.length() == null ? Math.min(LONGEST, begun + STANDARD_LENGTH) : order.length();
        require(length >= 1 && length <= LONGEST, "length is " + length, "1 to " + LONGEST + " characters");
        require(
                length > begun,
                "length is " + length + " with a beginning of " + begun + " characters",
                "more than the beginning has");
        wishes.put("length", String.valueOf(length));
    }

    private void set(TextModel model, String name, Double value) {
        if (value != null) {
            model.control(name).parse(value.toString());
            wishes.put(name, value.toString());
        }
    }

    private void setBest() {
        if (Boolean.TRUE.equals(order.best())) {
            require(
                    order.temperature() == null,
                    "best stands beside a temperature",
                    "one of them: best is a temperature of 0");
            wishes.put(TEMPERATURE, "0");
        }
    }

    private long seed() {
        return order.seed() == null ? ThreadLocalRandom.current().nextLong(SEEDS) : Reasons.whole("seed", order.seed());
    }
}
