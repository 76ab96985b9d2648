package org.cadenza.studio.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cadenza.learning.CheckpointFolder;

/** The shelves that models stand on. A name is looked for from the first shelf to the last. */
public final class Library {

    private final List<Path> shelves;

    /** @param shelves folders of model folders; those that do not exist are empty */
    public Library(List<Path> shelves) {
        this.shelves = List.copyOf(shelves);
    }

    /** The user's own models, in {@link #home}, in front of those that came with the program. */
    public static Library standard() {
        return standard(home());
    }

    /** As {@link #standard()}, with the user's own models in {@code home}. */
    public static Library standard(Path home) {
        List<Path> shelves = new ArrayList<>();
        shelves.add(home.resolve("models"));
        String installation = System.getProperty("cadenza.root");
        if (installation != null) {
            shelves.add(Path.of(installation, "models"));
        }
        return new Library(shelves);
    }

    /**
     * Where the user's things are kept: the property {@code cadenza.home}, else {@code $CADENZA_HOME}, else
     * {@code .cadenza} in the home folder.
     */
    public static Path home() {
        String chosen = System.getProperty("cadenza.home", System.getenv("CADENZA_HOME"));
        if (chosen != null && !chosen.isBlank()) {
            return Path.of(chosen);
        }
        String home = System.getenv("HOME");
        return Path.of(home != null && !home.isBlank() ? home : System.getProperty("user.home"), ".cadenza");
    }

    /** Where a new model of that name goes. */
    public Path placeFor(String name) {
        return shelves.get(0).resolve(name);
    }

    /** All models by name; one that hides another of the same name stands alone. */
    public List<StoredModel> models() {
        Map<String, StoredModel> models = new TreeMap<>();
        for (Path shelf : shelves) {
            for (Path folder : folders(shelf)) {
                String name = folder.getFileName().toString();
                models.putIfAbsent(name, new StoredModel(name, folder));
            }
        }
        return List.copyOf(models.values());
    }

    /** The model called {@code name}, else the one in the folder of that path; empty where there is neither. */
    public Optional<StoredModel> find(String name) {
        Optional<StoredModel> named =
                models().stream().filter(model -> model.name().equals(name)).findFirst();
        return named.isPresent() ? named : inFolder(Path.of(name));
    }

    private static Optional<StoredModel> inFolder(Path folder) {
        return CheckpointFolder.isOne(folder)
                ? Optional.of(new StoredModel(
                        folder.toAbsolutePath().normalize().getFileName().toString(), folder))
                : Optional.empty();
    }

    private static List<Path> folders(Path shelf) {
        if (!Files.isDirectory(shelf)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(shelf)) {
            return entries.filter(CheckpointFolder::isOne).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
