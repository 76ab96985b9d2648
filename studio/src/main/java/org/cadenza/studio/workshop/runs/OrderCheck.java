package org.cadenza.studio.workshop.runs;

import static org.cadenza.studio.workshop.Reasons.require;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cadenza.families.Families;
import org.cadenza.learning.ModelFamily;
import org.cadenza.learning.Presets;
import org.cadenza.studio.library.Library;
import org.cadenza.studio.library.StoredModel;
import org.cadenza.studio.library.runs.Runs;
import org.cadenza.studio.workshop.Reasons;
import org.cadenza.studio.workshop.TrainingOrder;
import org.cadenza.studio.workshop.Unknown;
import org.cadenza.studio.workshop.WrongOrderException;

/** Checks one order for a training, field by field, before anything is done for it. */
final class OrderCheck {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_-]{0,63}");
    private static final double MOST_MINUTES = 60 * 24 * 365;
    private static final double LEAST_MINUTES = 0.01;
    private static final int LONGEST_TEXT = 4000;

    private final RunOrder order;
    private final Library library;
    private final Runs runs;
    private final Reasons reasons = new Reasons();

    OrderCheck(RunOrder order, Library library, Runs runs) {
        this.order = order;
        this.library = library;
        this.runs = runs;
    }

    /**
     * The order with its preset and name, where these were left open.
     *
     * @param local whether who asks sits at this machine
     * @param uploads the folders of uploads by id
     * @throws WrongOrderException naming every field that is wrong
     */
    RunOrder check(boolean local, Function<String, Optional<Path>> uploads) {
        reasons.check("family", this::checkFamily);
        checkMaterial(local, uploads);
        reasons.check(
                "steps",
                () -> order.steps().ifPresent(steps -> require(steps >= 1, "steps are " + steps, "1 or more")));
        reasons.check("minutes", () -> order.minutes().ifPresent(OrderCheck::checkMinutes));
        reasons.check("foundation", this::checkFoundation);
        reasons.check("name", this::checkName);
        reasons.refuse();
        Presets<?> presets = Families.named(order.family().orElseThrow()).presets();
        return order.with(
                order.preset().orElse(presets.standard().name()), order.name().orElseGet(this::freeName));
    }

    private void checkFamily() {
        List<String> known = Families.all().stream().map(ModelFamily::name).toList();
        String name = order.family().orElse("");
        if (!known.contains(name)) {
            throw Unknown.name("family", shown(name), known);
        }
        ModelFamily<?, ?> family = Families.named(name);
        reasons.check("preset", () -> checkPreset(family));
        if (family.needsFoundation() && order.foundation().isEmpty()) {
            reasons.add(
                    "foundation",
                    new IllegalArgumentException("the family " + name + " builds on a finished model; name one"));
        }
    }

    private <C extends Record> void checkPreset(ModelFamily<?, C> family) {
        List<String> known =
                family.presets().all().stream().map(Presets.Preset::name).toList();
        order.preset().filter(name -> !known.contains(name)).ifPresent(name -> {
            throw Unknown.name("preset", shown(name), known);
        });
        checkChanges(
                order.preset().isPresent()
                        ? family.presets().named(order.preset().get())
                        : family.presets().standard());
    }

    /** Each change by itself and, where each is right, all together. */
    private <C extends Record> void checkChanges(Presets.Preset<C> preset) {
        List<String> known = FamilyChoice.fields(preset.config()).stream()
                .map(FamilyChoice.Field::name)
                .toList();
        Presets.Preset<C> changed = preset;
        for (Map.Entry<String, String> change : order.changes().entrySet()) {
            String field = change.getKey();
            try {
                if (!known.contains(field)) {
                    throw Unknown.name("field", shown(field), known);
                }
                TrainingOrder.of(List.of()).changing(List.of(field + "=" + shown(change.getValue())));
                changed = changed.with(field, change.getValue());
            } catch (IllegalArgumentException e) {
                reasons.add("changes." + shown(field), e);
            }
        }
    }

    private void checkMaterial(boolean local, Function<String, Optional<Path>> uploads) {
        if (order.folder().isPresent() && order.upload().isPresent()) {
            reasons.add(
                    "folder", new IllegalArgumentException("folder and upload were both given; choose one of them"));
        } else if (order.upload().isPresent()) {
            reasons.check(
                    "upload",
                    () -> require(
                            uploads.apply(order.upload().get()).isPresent(),
                            "there is no upload '" + shown(order.upload().get()) + "'",
                            "the id that POST /uploads answered"));
        } else {
            reasons.check("folder", () -> checkFolder(local));
        }
    }

    private void checkFolder(boolean local) {
        if (!local) {
            throw new IllegalArgumentException("a folder can only be named at the machine on which the studio runs,"
                    + " and where it is open to that machine alone; upload the files instead");
        }
        String given = order.folder()
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> new IllegalArgumentException("name a folder to learn from, or upload files"));
        require(
                given.length() <= LONGEST_TEXT,
                "the folder has " + given.length() + " letters",
                "at most " + LONGEST_TEXT);
        Path path = Path.of(given);
        String expected = "the whole path of a folder, or of a .zip file, that is there and can be read";
        boolean zip =
                Files.isRegularFile(path) && given.toLowerCase(Locale.ROOT).endsWith(".zip");
        require(path.isAbsolute(), "folder is '" + given + "'", "its whole path, such as /home/me/midi");
        require((Files.isDirectory(path) || zip) && Files.isReadable(path), "folder is '" + given + "'", expected);
    }

    private static void checkMinutes(double minutes) {
        require(
                minutes >= LEAST_MINUTES && minutes <= MOST_MINUTES,
                "minutes are " + minutes,
                LEAST_MINUTES + " to " + (long) MOST_MINUTES);
    }

    /** By its name alone: a path would lead out of the library. */
    private void checkFoundation() {
        List<String> known = library.models().stream().map(StoredModel::name).toList();
        order.foundation().filter(name -> !known.contains(name)).ifPresent(name -> {
            throw Unknown.name("model", shown(name), known);
        });
    }

    private void checkName() {
        order.name().ifPresent(name -> {
            require(
                    NAME.matcher(name).matches(),
                    "name is '" + shown(name) + "'",
                    "up to 64 small letters, digits, - and _, a letter or digit first");
            if (taken(name)) {
                throw new IllegalArgumentException(
                        "there is a model or a run called '" + name + "' already; choose another name");
            }
        });
    }

    private boolean taken(String name) {
        return runs.has(name)
                || Files.exists(library.placeFor(name))
                || library.models().stream().anyMatch(model -> model.name().equalsIgnoreCase(name));
    }

    /** The family's name or, where that is taken, with a number. */
    private String freeName() {
        String family = order.family().orElseThrow();
        return Stream.iterate(1, number -> number + 1)
                .map(number -> number == 1 ? family : family + "-" + number)
                .filter(name -> !taken(name))
                .findFirst()
                .orElseThrow();
    }

    /** Of what was given no more than anyone reads. */
    private static String shown(String text) {
        return text.length() <= 100 ? text : text.substring(0, 100) + "...";
    }
}
