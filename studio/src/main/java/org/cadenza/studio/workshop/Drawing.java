package org.cadenza.studio.workshop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.cadenza.learning.Checkpoint;
import org.cadenza.learning.Generator;
import org.cadenza.learning.GeneratorFamily;
import org.cadenza.learning.ModelFamily;
import org.cadenza.learning.Seed;
import org.cadenza.learning.Settings;

/** Draws an item from a model in training every so often, always from the same seed, to hear how it comes on. */
final class Drawing {

    private static final String SAMPLES = "samples";

    private final ModelFamily<?, ?> family;
    private final Seed seed;

    Drawing(ModelFamily<?, ?> family, Seed seed) {
        this.family = family;
        this.seed = seed;
    }

    /**
     * Writes {@code samples/step-000500.mid}, of texts {@code .txt}, into {@code folder}, if the family makes anything. A model that has learned
     * little may fail at it, which is no reason to end its training: then a text of that name says how.
     */
    void draw(Path folder, Checkpoint checkpoint, Progress progress) throws IOException {
        if (!(family instanceof GeneratorFamily<?, ?> making) || !Sample.isDrawn(family.item())) {
            return;
        }
        Path samples = Files.createDirectories(folder.resolve(SAMPLES));
        String name = String.format(Locale.ROOT, "step-%06d", checkpoint.card().steps());
        try (Generator<?> generator = making.generator(checkpoint.published())) {
            byte[] content = Sample.content(generator, Settings.none(), seed, Sample.cancelledBy(progress));
            Files.write(samples.resolve(name + Sample.suffix(family.item())), content);
        } catch (CancellationException e) {
            // The training hears of it as well and stops in good order.
        } catch (RuntimeException e) {
            Files.writeString(samples.resolve(name + ".txt"), Problem.of(e).sentence() + "\n");
        }
    }

    /** Deletes the samples in {@code folder}. */
    static void clear(Path folder) throws IOException {
        Path samples = folder.resolve(SAMPLES);
        if (Files.isDirectory(samples)) {
            try (Stream<Path> files = Files.list(samples)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(samples);
        }
    }
}
