package org.cadenza.studio.workshop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.cadenza.learning.Control;
import org.cadenza.learning.Generator;
import org.cadenza.learning.GeneratorFamily;
import org.cadenza.learning.ModelFamily;
import org.cadenza.learning.Seed;
import org.cadenza.learning.Settings;
import org.cadenza.music.midi.MidiWriter;
import org.cadenza.music.score.DrumPattern;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Piece;
import org.cadenza.music.text.Text;
import org.cadenza.studio.library.Delivery;
import org.cadenza.studio.library.Library;
import org.cadenza.studio.library.StoredModel;

/** Draws items from a model as they are, without a band: what it really learned. */
public final class Sample {

    /** A knob of a model. */
    public record Knob(String name, String description) {}

    /** Of drum patterns, which know no tempo, in quarters a minute. */
    private static final double DRUM_TEMPO = 120;

    private final Library library;

    public Sample(Library library) {
        this.library = library;
    }

    /** The knobs of the model called {@code name}. */
    public List<Knob> knobs(String name) {
        return family(Models.find(library, name)).controls().stream()
                .map(control -> new Knob(control.name(), control.description()))
                .toList();
    }

    /**
     * Draws {@code count} items into files of MIDI or text in {@code folder}, which is made if need be.
     *
     * @param wishes values by the knobs' names
     * @param count 1 or more
     * @return the files
     * @throws IllegalArgumentException if a knob is unknown or its value out of range, {@code count} below 1, or a file is
     *     there already
     */
    public List<Path> draw(
            String name, Map<String, String> wishes, int count, long seed, Path folder, Progress progress)
            throws IOException {
        if (count < 1) {
            throw new IllegalArgumentException("count is " + count + ", expected 1 or more");
        }
        StoredModel model = Models.find(library, name);
        GeneratorFamily<?, ?> family = family(model);
        Settings settings = settings(family, wishes);
        for (int i = 0; i < count; i++) {
            if (Files.exists(file(folder, model, family, seed, i))) {
                throw new IllegalArgumentException("'" + file(folder, model, family, seed, i)
                        + "' is there already; choose another folder or another seed");
            }
        }
        Files.createDirectories(folder);
        progress.stage("drawing");
        List<Path> files = new ArrayList<>();
        try (Generator<?> generator = family.generator(model.open());
                Delivery delivery = new Delivery()) {
            for (int i = 0; i < count; i++) {
                if (progress.cancelled()) {
                    throw new CancellationException();
                }
                Path file = file(folder, model, family, seed, i);
                byte[] content =
                        content(generator, settings, new Seed(seed).at(i), new ProgressListener(progress, i, count));
                Files.write(delivery.draft(file), content);
                files.add(file);
                progress.at((i + 1.0) / count, "");
            }
            delivery.deliver();
        }
        return files;
    }

    /** Stops a generator when {@code progress} is cancelled. */
    static Generator.Listener<Object> cancelledBy(Progress progress) {
        return new Generator.Listener<>() {
            @Override
            public void progress(double fraction) {}

            @Override
            public boolean cancelled() {
                return progress.cancelled();
            }
        };
    }

    private static Path file(Path folder, StoredModel model, GeneratorFamily<?, ?> family, long seed, int index) {
        return folder.resolve(
                String.format(Locale.ROOT, "%s-%d-%03d%s", model.name(), seed, index + 1, suffix(family.item())));
    }

    private static GeneratorFamily<?, ?> family(StoredModel model) {
        ModelFamily<?, ?> family = Models.family(model.card().family());
        if (family instanceof GeneratorFamily<?, ?> generating) {
            return generating;
        }
        throw new IllegalArgumentException("model '" + model.name() + "' is of the family '" + family.name()
                + "', which makes nothing; 'cadenza models' lists the models");
    }

    /** {@code wishes} as the family's settings. @throws IllegalArgumentException if one is unknown or out of range */
    static Settings settings(GeneratorFamily<?, ?> family, Map<String, String> wishes) {
        Settings settings = Settings.none();
        List<String> known = family.controls().stream().map(Control::name).toList();
        for (Map.Entry<String, String> wish : wishes.entrySet()) {
            int index = known.indexOf(wish.getKey());
            if (index < 0) {
                throw Unknown.name("setting", wish.getKey(), known);
            }
            settings = settings.with(family.controls().get(index), wish.getValue());
        }
        return settings;
    }

    /** Draws one item as a file of MIDI or text. @throws IllegalArgumentException if it cannot be one */
    static <I> byte[] content(
            Generator<I> generator, Settings settings, Seed seed, Generator.Listener<Object> listener) {
        I item = generator.generate(new Generator.Request<>(settings, Optional.empty(), seed), listener);
        return item instanceof Text text
                ? text.content().getBytes(StandardCharsets.UTF_8)
                : MidiWriter.write(piece(item));
    }

    /** An item of notes in full score. @throws IllegalArgumentException if it is of another kind */
    public static Piece piece(Object item) {
        if (item instanceof LeadSheet sheet) {
            return Piece.of(sheet);
        } else if (item instanceof Piece piece) {
            return piece;
        } else if (item instanceof DrumPattern pattern) {
            return Piece.of(pattern, DRUM_TEMPO);
        }
        throw new IllegalArgumentException("a " + item.getClass().getSimpleName() + " holds no notes");
    }

    /** How the files of items of {@code type} end. */
    static String suffix(Class<?> type) {
        return type == Text.class ? ".txt" : ".mid";
    }

    /** Whether items of {@code type} can be drawn into files. */
    static boolean isDrawn(Class<?> type) {
        return type == LeadSheet.class || type == Piece.class || type == DrumPattern.class || type == Text.class;
    }
}
