package org.cadenza.studio.workshop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cadenza.learning.Generator;
import org.cadenza.learning.GeneratorFamily;
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
        List<Piece> pieces = pieces(order, progress);
        try (Delivery delivery = new Delivery()) {
            for (int i = 0; i < files.size(); i++) {
                Files.write(delivery.draft(files.get(i)), MidiWriter.write(pieces.get(i)));
            }
            delivery.deliver();
        }
        if (picture.isPresent()) {
            long given = primer(order.primer).end();
            MelodyGallery.draw(order.model + ": " + order.primer, pieces, given).write(picture.get());
        }
        return files;
    }

    /** {@code tune.mid} as {@code tune-3.mid}. */
    private static Path numbered(Path out, int number) {
        String name = String.valueOf(out.getFileName());
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        return out.resolveSibling(stem + "-" + number + (dot > 0 ? name.substring(dot) : ".mid"));
    }

    /** The variations themselves. Each follows from the seed and its number alone. */
    public List<Piece> pieces(Order order, Progress progress) throws IOException {
        StoredModel model = Models.find(library, order.model);
        GeneratorFamily<Piece, ?> family = family(model);
        Settings settings = Sample.settings(family, order.wishes);
        Piece primer = primer(order.primer);
        progress.stage("continuing");
        List<Piece> pieces = new ArrayList<>();
        try (Generator<Piece> generator = family.generator(model.open())) {
            for (int i = 1; i <= order.variations; i++) {
                Seed seed = new Seed(order.seed).branch("variation").at(i);
                pieces.add(generator.generate(
                        new Generator.Request<>(settings, Optional.of(primer), seed), Sample.cancelledBy(progress)));
                progress.at((double) i / order.variations, "");
            }
        }
        return pieces;
    }

    @SuppressWarnings("unchecked")
    private static GeneratorFamily<Piece, ?> family(StoredModel model) {
        if (Models.ofModel(model) instanceof GeneratorFamily<?, ?> family && family.item() == Piece.class) {
            return (GeneratorFamily<Piece, ?>) family;
        }
        throw new IllegalArgumentException("model '" + model.name() + "' is of the family '"
                + model.card().family() + "', which continues no tunes; 'cadenza models' lists those of melody-rnn");
    }

    /** What {@code text} names or spells. */
    static Piece primer(String text) throws IOException {
        boolean named = text.toLowerCase(Locale.ROOT).matches(".*\\.midi?");
        if (named) {
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
}
