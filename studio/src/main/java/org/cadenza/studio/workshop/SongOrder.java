package org.cadenza.studio.workshop;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cadenza.learning.Control;
import org.cadenza.learning.SongControls;
import org.cadenza.music.analysis.TempoClass;
import org.cadenza.music.arrange.Part;
import org.cadenza.music.score.Genre;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Mood;
import org.cadenza.music.score.PitchName;

/**
 * What is wished of a song, as words by {@link Wish}. What is not wished is drawn from the seed. Text, so that any door
 * can take an order, and a recipe can hold one; every wish is checked when it is made.
 */
public record SongOrder(Map<Wish, String> wishes) {

    private static final int MOST_BARS = 2000;
    /** Letters of a title, at most. */
    public static final int LONGEST_TITLE = 200;
    /** Of a song, at most. */
    public static final double LONGEST_SECONDS = 1200;

    /** What is wrong with an order that has both. */
    public static final String MODEL_BESIDE_TUNE =
            "a model was asked for and a tune was given, which leaves it nothing to compose; choose one of them";

    private static final Pattern POINT = Pattern.compile("(-?\\d(?:\\.\\d+)?)\\s*,\\s*(-?\\d(?:\\.\\d+)?)");
    private static final Pattern CLOCK = Pattern.compile("(?:(\\d{1,4}):)?(\\d{1,5}(?:\\.\\d{1,9})?)");

    /** What may be wished. */
    public enum Wish {
        GENRE(text -> genre(text)),
        MOOD(text -> mood(text)),
        TEMPO(text -> tempoClass(text).isPresent() ? text : bpm(text)),
        KEY(text -> Key.parse(text)),
        METER(text -> meter(text)),
        BARS(text -> bars(text)),
        LENGTH(text -> seconds(text)),
        TITLE(text -> title(text)),
        SEED(text -> seed(text)),
        TEMPERATURE(text -> SongControls.TEMPERATURE.parse(text)),
        MODEL(text -> text),
        DRUMS(text -> text),
        WITHOUT(text -> withoutParts(text)),
        /** In the words of {@link org.cadenza.music.score.NoteList}. */
        TUNE(text -> GivenTune.parse(text));

        private final Function<String, Object> check;

        Wish(Function<String, Object> check) {
            this.check = check;
        }

        /** As in a flag: {@code "genre"}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @throws IllegalArgumentException naming the wish, what was said and what may be said */
    public SongOrder {
        wishes = Collections.unmodifiableMap(new TreeMap<>(wishes));
        wishes.forEach((wish, text) -> wish.check.apply(text));
        if (wishes.containsKey(Wish.BARS) && wishes.containsKey(Wish.LENGTH)) {
            throw new IllegalArgumentException("bars and length were both given; choose one of them");
        }
        if (wishes.containsKey(Wish.TUNE) && wishes.containsKey(Wish.MODEL)) {
            throw new IllegalArgumentException(MODEL_BESIDE_TUNE);
        }
    }

    /** An order that leaves everything open. */
    public static SongOrder open() {
        return new SongOrder(Map.of());
    }

    /** The order with these wishes by {@linkplain Wish#label label}, as {@link #labelled} gives them. */
    public static SongOrder of(Map<String, String> labelled) {
        Map<Wish, String> wishes = new TreeMap<>();
        labelled.forEach((label, text) -> wishes.put(Wish.valueOf(label.toUpperCase(Locale.ROOT)), text));
        return new SongOrder(wishes);
    }

    /** The wishes by label, for those who store them. */
    public Map<String, String> labelled() {
        Map<String, String> labelled = new TreeMap<>();
        wishes.forEach((wish, text) -> labelled.put(wish.label(), text));
        return labelled;
    }

    /** This order with one wish more, or none more where {@code text} is null. */
    public SongOrder with(Wish wish, String text) {
        if (text == null) {
            return this;
        }
        Map<Wish, String> more = new TreeMap<>(wishes);
        more.put(wish, text);
        return new SongOrder(more);
    }

    public Optional<String> text(Wish wish) {
        return Optional.ofNullable(wishes.get(wish));
    }

    public Optional<String> title() {
        return text(Wish.TITLE).map(SongOrder::title);
    }

    public Optional<Genre> genre() {
        return text(Wish.GENRE).map(SongOrder::genre);
    }

    public Optional<Mood> mood() {
        return text(Wish.MOOD).map(SongOrder::mood);
    }

    /** Valence and arousal, where the mood was wished as a point and not by name. */
    public Optional<double[]> point() {
        return text(Wish.MOOD)
                .filter(text -> POINT.matcher(text.trim()).matches())
                .flatMap(text -> mood())
                .map(mood -> new double[] {mood.valence(), mood.arousal()});
    }

    /** The parts that shall not play. */
    public Set<Part> without() {
        return text(Wish.WITHOUT).map(SongOrder::withoutParts).orElse(Set.of());
    }

    public Optional<TempoClass> tempoClass() {
        return text(Wish.TEMPO).flatMap(SongOrder::tempoClass);
    }

    /** Quarter notes in a minute, where a number was wished. */
    public Optional<Double> bpm() {
        return tempoClass().isPresent() ? Optional.empty() : text(Wish.TEMPO).map(SongOrder::bpm);
    }

    public Optional<Key> key() {
        return text(Wish.KEY).map(Key::parse);
    }

    /** Whether the key was wished by its tonic alone ({@code "D"}), which leaves the mode to the mood. */
    public boolean modeIsOpen() {
        return text(Wish.KEY)
                .map(text -> PitchName.parsePrefix(text.trim()).length()
                        == text.trim().length())
                .orElse(true);
    }

    public Optional<Meter> meter() {
        return text(Wish.METER).map(SongOrder::meter);
    }

    public Optional<Integer> bars() {
        return text(Wish.BARS).map(text -> bars(text));
    }

    public Optional<Double> seconds() {
        return text(Wish.LENGTH).map(SongOrder::seconds);
    }

    public Optional<Long> seed() {
        return text(Wish.SEED).map(SongOrder::seed);
    }

    public Optional<Double> temperature() {
        return text(Wish.TEMPERATURE).map(SongControls.TEMPERATURE::parse);
    }

    public Optional<GivenTune> tune() {
        return text(Wish.TUNE).map(GivenTune::parse);
    }

    private static Genre genre(String text) {
        return Genre.find(text).orElseThrow(() -> {
            List<String> labels =
                    Arrays.stream(Genre.values()).map(Genre::label).toList();
            List<String> accepted = new ArrayList<>(labels);
            Arrays.stream(Genre.values()).map(Genre::aliases).forEach(accepted::addAll);
            return Unknown.name("genre", text, labels, accepted);
        });
    }

    /** On one line. */
    private static String title(String text) {
        String title = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            throw new IllegalArgumentException(
                    "title has " + title.length() + " letters, expected 1 to " + LONGEST_TITLE);
        }
        return title;
    }

    /** A name, or a point in the plane: {@code "0.3, -0.5"} is valence and arousal. */
    private static Mood mood(String text) {
        Matcher point = POINT.matcher(text.trim());
        if (point.matches()) {
            return Mood.at(Double.parseDouble(point.group(1)), Double.parseDouble(point.group(2)));
        }
        return Mood.find(text)
                .orElseThrow(() -> Unknown.name(
                        "mood", text, Mood.named().stream().map(Mood::name).toList()));
    }

    /** {@code "bass, drums"}. */
    private static Set<Part> withoutParts(String text) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        for (String name : text.split(",")) {
            parts.add(Part.find(name).orElseThrow(() -> Unknown.name("part", name.trim(), partNames())));
        }
        if (parts.size() == Part.values().length) {
            throw new IllegalArgumentException("without is '" + text + "', which leaves nobody to play");
        }
        return parts;
    }

    private static List<String> partNames() {
        return Arrays.stream(Part.values()).map(Part::toString).toList();
    }

    private static Optional<TempoClass> tempoClass(String text) {
        String wanted = text.trim().toLowerCase(Locale.ROOT);
        return Arrays.stream(TempoClass.values())
                .filter(known -> known.toString().equals(wanted))
                .findFirst();
    }

    private static double bpm(String text) {
        try {
            return SongControls.TEMPO.parse(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "tempo is '" + text + "', expected slow, medium, fast or a number from "
                            + (int) SongControls.TEMPO.min() + " to " + (int) SongControls.TEMPO.max()
                            + " (quarter notes in a minute)",
                    e);
        }
    }

    /** Meters that bands play; a bar of 4 to 24 sixteenths. */
    private static Meter meter(String text) {
        Meter meter = Meter.parse(text);
        long sixteenths = meter.barTicks(4);
        if (meter.denominator() > 16 || sixteenths < 4 || sixteenths > 24) {
            throw new IllegalArgumentException(
                    "meter is '" + text + "', expected a bar from 1/4 to 6/4 long, such as 4/4, 3/4 or 6/8");
        }
        return meter;
    }

    /** {@code "60"} or {@code "1:30"}. */
    private static double seconds(String text) {
        Matcher matcher = CLOCK.matcher(text.trim());
        if (matcher.matches()) {
            double minutes = matcher.group(1) == null ? 0 : Double.parseDouble(matcher.group(1));
            double seconds = 60 * minutes + Double.parseDouble(matcher.group(2));
            if ((matcher.group(1) == null || Double.parseDouble(matcher.group(2)) < 60)
                    && seconds >= 1
                    && seconds <= LONGEST_SECONDS) {
                return seconds;
            }
        }
        throw new IllegalArgumentException("length is '" + text + "', expected seconds from 1 to "
                + (int) LONGEST_SECONDS + " or minutes and seconds: 90 or 1:30");
    }

    private static int bars(String text) {
        double bars = number("bars", text, 1, MOST_BARS);
        if (bars != Math.rint(bars)) {
            throw new IllegalArgumentException("bars is '" + text + "', expected a whole number");
        }
        return (int) bars;
    }

    private static long seed(String text) {
        try {
            return Long.parseLong(text.trim());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("seed is '" + text + "', expected a whole number", e);
        }
    }

    private static double number(String name, String text, double min, double max) {
        return new Control.Range(name, "", min, max, min).parse(text);
    }
}
