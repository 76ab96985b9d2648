package org.cadenza.studio.workshop.drums;

import static org.cadenza.studio.workshop.Reasons.require;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.cadenza.learning.Control;
import org.cadenza.learning.Seed;
import org.cadenza.learning.Settings;
import org.cadenza.learning.representation.drums.DrumLane;
import org.cadenza.studio.workshop.Reasons;
import org.cadenza.studio.workshop.Unknown;
import org.cadenza.studio.workshop.WrongOrderException;

/** Checks one wish for a pattern, field by field, and settles what it leaves open. */
final class PatternCheck {

    private static final String GENRE = "genre";
    private static final String AROUND = "around";
    private static final String BARS = "bars";
    private static final int STANDARD_BARS = 2;

    /** Letters of a genre, or of several with how much of each. */
    static final int LONGEST_GENRE = 500;

    private static final String NONE = "there is no drummer; train a model of the family rhythmcan with drum music,"
            + " or import one from TensorFlow.js";

    private final PatternOrder order;
    private final Reasons reasons;
    private Settings settings = Settings.none();

    /** @param reasons takes what is wrong */
    PatternCheck(PatternOrder order, Reasons reasons) {
        this.order = order;
        this.reasons = reasons;
    }

    /**
     * A wish that can be met.
     *
     * @param genre that is asked for or will be drawn, if any can be
     * @param kept a pattern, the locked lanes of which are kept; empty where none is locked
     */
    record Settled(
            Drummer drummer,
            Settings settings,
            long seed,
            OptionalLong around,
            Optional<String> genre,
            Optional<Beat> kept) {}

    /**
     * The wish with its model, seed and genre.
     *
     * @param drummers those there are, the standard one first
     * @throws WrongOrderException naming every field that is wrong
     */
    Settled check(List<Drummer> drummers) {
        Optional<Drummer> drummer = reasons.read("model", () -> drummer(drummers));
        long seed = whole("seed", order.seed()).orElseGet(ThreadLocalRandom.current()::nextLong);
        OptionalLong around = whole(AROUND, order.around());
        Optional<String> genre = drummer.flatMap(each -> genre(each, around.orElse(seed)));
        setDials();
        Set<DrumLane> locked = reasons.read("locked", this::locked).orElseGet(Set::of);
        Optional<Beat> kept = locked.isEmpty() ? Optional.empty() : reasons.read("pattern", this::kept);
        reasons.refuse();
        around.ifPresent(near -> set(AROUND, near));
        return new Settled(drummer.orElseThrow(), settings, seed, around, genre, kept);
    }

    /** Checks what has the same range for every model. */
    void checkNumbers() {
        whole("seed", order.seed());
        whole(AROUND, order.around());
        setDials();
        reasons.check("locked", this::locked);
    }

    private void setDials() {
        order.dials().forEach((name, value) -> reasons.check(name, () -> set(name, value)));
        reasons.check(BARS, this::setBars);
    }

    private Drummer drummer(List<Drummer> drummers) {
        if (drummers.isEmpty()) {
            throw new IllegalArgumentException(NONE);
        }
        return order.model() == null
                ? drummers.get(0)
                : drummers.stream()
                        .filter(drummer -> drummer.name().equals(order.model()))
                        .findFirst()
                        .orElseThrow(() -> Unknown.name(
                                "drummer",
                                Reasons.shown(order.model()),
                                drummers.stream().map(Drummer::name).toList()));
    }

    private OptionalLong whole(String field, String text) {
        if (text == null) {
            return OptionalLong.empty();
        }
        return reasons.read(field, () -> OptionalLong.of(Reasons.whole(field, text)))
                .orElseGet(OptionalLong::empty);
    }

    /** What is asked for; where nothing is, what the model would draw from {@code seed} itself. */
    private Optional<String> genre(Drummer drummer, long seed) {
        List<String> known = drummer.genres();
        if (order.genre() != null && !order.genre().isBlank()) {
            return reasons.read(GENRE, () -> checkedGenre(drummer));
        }
        return known.isEmpty()
                ? Optional.empty()
                : Optional.of(known.get(new Seed(seed).branch(GENRE).random().nextInt(known.size())));
    }

    /** Set where it was asked for: what the model draws itself may have a name that nobody can ask for. */
    private String checkedGenre(Drummer drummer) {
        String text = order.genre().strip();
        require(text.length() <= LONGEST_GENRE, "genre has " + text.length() + " letters", "at most " + LONGEST_GENRE);
        require(
                !drummer.genres().isEmpty(),
                "genre is '" + Reasons.shown(text) + "'",
                "none: '" + drummer.name() + "' was trained to play no genre");
        List<String> names = Stream.of(text.split("[\\s,]+"))
                .map(part -> part.replaceFirst(":.*", "").toLowerCase(Locale.ROOT))
                .toList();
        require(!names.isEmpty(), "genre is '" + text + "'", "a genre, or several as in rock:2 funk:1");
        names.stream()
                .filter(name -> !drummer.genres().contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Unknown.name(GENRE, Reasons.shown(name), drummer.genres());
                });
        set(GENRE, text);
        return text;
    }

    private void set(String name, Object value) {
        Control<?> control = Drummer.controls().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        settings = settings.with(control, value);
    }

    private void setBars() {
        int bars = order.bars() == null ? STANDARD_BARS : order.bars();
        require(bars >= 1 && bars <= Beat.MOST_BARS, "bars is " + bars, "1 to " + Beat.MOST_BARS);
        set(BARS, bars);
    }

    private Set<DrumLane> locked() {
        Set<DrumLane> lanes = EnumSet.noneOf(DrumLane.class);
        for (String name : order.locked() == null ? List.<String>of() : order.locked()) {
            lanes.add(lane(name));
        }
        if (!lanes.isEmpty()) {
            set(
                    "locked",
                    String.join(" ", lanes.stream().map(DrumLane::toString).toList()));
        }
        return lanes;
    }

    /** @throws IllegalArgumentException listing the lanes there are */
    static DrumLane lane(String name) {
        List<String> known =
                Stream.of(DrumLane.values()).map(DrumLane::toString).toList();
        int index = known.indexOf(String.valueOf(name));
        if (index < 0) {
            throw Unknown.name("lane", Reasons.shown(String.valueOf(name)), known);
        }
        return DrumLane.values()[index];
    }

    private Beat kept() {
        require(order.pattern() != null, "there is no pattern", "one to keep the locked lanes of");
        return order.pattern().beat();
    }
}
