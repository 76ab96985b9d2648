package org.cadenza.studio.workshop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cadenza.learning.Generator;
import org.cadenza.learning.GeneratorFamily;
import org.cadenza.learning.Json;
import org.cadenza.learning.Recipe;
import org.cadenza.learning.Seed;
import org.cadenza.learning.Settings;
import org.cadenza.music.midi.MidiReader;
import org.cadenza.music.midi.MidiWriter;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.NoteList;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.TempoMap;
import org.cadenza.music.score.Track;
import org.cadenza.studio.library.Delivery;
import org.cadenza.studio.library.Library;
import org.cadenza.studio.library.StoredModel;
import org.cadenza.studio.library.Version;
import org.cadenza.studio.workshop.plot.MelodyGallery;

/** Goes on from a few notes: several ways in which a tune could continue. */
public final class Continue {

    private static final double STANDARD_BPM = 120;
    private static final int MOST_VARIATIONS = 100;

    private final Library library;

    public Continue(Library library) {
        this.library = library;
    }

    /**
     * What is asked for.
     *
     * @param primer a MIDI file, or notes as {@link NoteList} reads them
     * @param wishes values by the names of the model's settings
     * @param variations 1 to 100
     */
    public record Order(String primer, String model, Map<String, String> wishes, int variations, long seed) {

        public Order {
            if (variations < 1 || variations > MOST_VARIATIONS) {
                throw new IllegalArgumentException(
                        "variations are " + variations + ", expected 1 to " + MOST_VARIATIONS);
            }
        }
    }

    /**
     * Writes the variations as MIDI files: {@code tune.mid} for one, {@code tune-1.mid} and so on for several.
     *
     * @param picture where to draw them all as piano rolls, or empty
     * @return the files
     * @throws IllegalArgumentException if the model continues no tunes, a setting or the primer does not suit it, or the place
     *     cannot be written to
     * @throws org.cadenza.music.MaterialException if the primer is a damaged MIDI file
     */
    public List<Path> write(Order order, Path out, Optional<Path> picture, Progress progress) throws IOException {
        List<Path> files = new ArrayList<>();
        for (int i = 1; i <= order.variations; i++) {
            files.add(order.variations == 1 ? out : numbered(out, i));
            Delivery.checkPlace(files.get(i - 1));
        }
        picture.ifPresent(Delivery::checkPlace);
        StoredModel model = Models.find(library, order.model);
        Piece primer = primer(order.primer);
        List<Piece> pieces = pieces(order, model, primer, progress);
        try (Delivery delivery = new Delivery()) {
            for (int i = 0; i < files.size(); i++) {
                String recipe = Json.write(recipe(order, model, i + 1));
                Files.write(delivery.draft(files.get(i)), MidiWriter.write(pieces.get(i), List.of(recipe)));
            }
            delivery.deliver();
        }
        if (picture.isPresent()) {
            MelodyGallery.draw(order.model + ": " + order.primer, pieces, primer.end())
                    .write(picture.get());
        }
        return files;
    }

    /** How to make one of the variations again. A primer from a file is named by the file's name alone. */
    private static Recipe recipe(Order order, StoredModel model, int variation) {
        Map<String, String> controls = new TreeMap<>(order.wishes);
        controls.put(
                "primer",
                isFile(order.primer) ? String.valueOf(Path.of(order.primer).getFileName()) : order.primer);
        controls.put("variation", String.valueOf(variation));
        String name = model.card().family() + "/" + model.name();
        return new Recipe(name, model.cardSha256(), new Settings(controls), order.seed, Version.current());
    }

    /** {@code tune.mid} as {@code tune-3.mid}. */
    private static Path numbered(Path out, int number) {
        String name = String.valueOf(out.getFileName());
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        return out.resolveSibling(stem + "-" + number + (dot > 0 ? name.substring(dot) : ".mid"));
    }

    private List<Piece> pieces(Order order, StoredModel model, Piece primer, Progress progress) {
        GeneratorFamily<Piece, ?> family = family(model);
        Settings settings = Sample.settings(family, order.wishes);
        progress.stage("continuing");
        try (Generator<Piece> generator = family.generator(model.open())) {
            return variations(generator, settings, primer, order.variations, new Seed(order.seed), progress);
        }
    }

    /**
     * Has an open model go on from {@code primer} in several ways. Each follows from the seed and its number alone.
     *
     * @throws IllegalArgumentException if the primer does not suit the model
     */
    public static List<Piece> variations(
            Generator<Piece> generator, Settings settings, Piece primer, int count, Seed seed, Progress progress) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Generator.Request<Piece> request = new Generator.Request<>(
                    settings, Optional.of(primer), seed.branch("variation").at(i + 1));
            pieces.add(generator.generate(request, new ProgressListener(progress, i, count)));
        }
        return pieces;
    }

    /** The family of {@code model}. @throws IllegalArgumentException if it continues no tunes */
    public static GeneratorFamily<Piece, ?> family(StoredModel model) {
        return Models.making(model, Piece.class, "continues no tunes");
    }

    /** What {@code text} names or spells. */
    static Piece primer(String text) throws IOException {
        if (isFile(text)) {
            return MidiReader.read(Path.of(text));
        }
        int ticks = LeadSheet.TICKS_PER_QUARTER;
        return new Piece(
                "",
                TempoMap.constant(ticks, STANDARD_BPM),
                List.of(new Meter.Change(0, Meter.FOUR_FOUR)),
                List.of(),
                List.of(new Track("Melody", 0, 0, NoteList.parse(text, ticks))));
    }

    /** Whether {@code primer} names a MIDI file and spells no notes. */
    public static boolean isFile(String primer) {
        return primer.toLowerCase(Locale.ROOT).matches(".*\\.midi?");
    }
}
