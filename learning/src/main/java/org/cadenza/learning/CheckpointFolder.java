package org.cadenza.learning;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Checkpoints on disk: a folder with {@code card.json}, one JSON file for each document, {@code weights.safetensors}
 * and, where the training may go on, {@code training.safetensors}.
 */
public final class CheckpointFolder {

    private static final String CARD = "card.json";
    private static final String WEIGHTS = "weights.safetensors";
    private static final String TRAINING = "training.safetensors";
    private static final String JSON = ".json";
    private static final long MAX_DOCUMENT_BYTES = 64L << 20;
    private static final Pattern NAME = Pattern.compile("[a-z0-9_-]+");

    private CheckpointFolder() {}

    /** Whether {@code folder} looks like a checkpoint. */
    public static boolean isOne(Path folder) {
        return Files.isRegularFile(folder.resolve(CARD));
    }

    /**
     * Writes {@code checkpoint} as {@code folder}, in place of the checkpoint that was there. All files are written
     * beside it and moved when they are complete: at every moment the earlier or the new one is whole on disk, for an
     * instant as {@code folder.previous}.
     *
     * @throws IOException if it cannot be written; then nothing has changed
     * @throws IllegalArgumentException if {@code folder} exists and holds something else
     */
    public static void write(Path folder, Checkpoint checkpoint) throws IOException {
        checkPlace(folder);
        Path target = folder.toAbsolutePath().normalize();
        Files.createDirectories(target.getParent());
        Path partial = target.resolveSibling(target.getFileName() + ".partial");
        Path previous = target.resolveSibling(target.getFileName() + ".previous");
        delete(partial);
        try {
            writeFiles(partial, checkpoint);
        } catch (IOException e) {
            delete(partial);
            throw new IOException("cannot write the model '" + folder + "': " + e.getMessage(), e);
        } catch (RuntimeException e) {
            delete(partial);
            throw e;
        }
        if (Files.exists(target)) {
            delete(previous);
            Files.move(target, previous, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
        delete(previous);
    }

    /**
     * Whether a checkpoint may be written as {@code folder}, asked before the training that makes it.
     *
     * @throws IllegalArgumentException if {@code folder} exists and holds something else
     */
    public static void checkPlace(Path folder) throws IOException {
        if (Files.exists(folder) && !isOne(folder) && !isEmptyFolder(folder)) {
            throw new IllegalArgumentException("'" + folder + "' exists and is no model; choose another name");
        }
    }

    /** The card comes last: a folder without one passes for no model, so what is half written never does. */
    private static void writeFiles(Path folder, Checkpoint checkpoint) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, String> document : checkpoint.documents().entrySet()) {
            if (!NAME.matcher(document.getKey()).matches() || CARD.equals(document.getKey() + JSON)) {
                throw new IllegalArgumentException("a document cannot be called '" + document.getKey()
                        + "': small letters, digits, - and _ are allowed, and 'card' is taken");
            }
            Files.writeString(folder.resolve(document.getKey() + JSON), document.getValue());
        }
        Safetensors.write(folder.resolve(WEIGHTS), checkpoint.weights());
        if (!checkpoint.training().isEmpty()) {
            Safetensors.write(folder.resolve(TRAINING), checkpoint.training());
        }
        Files.writeString(folder.resolve(CARD), Json.write(checkpoint.card()));
    }

    /** @throws CheckpointException if there is none or it is damaged: which file, why, and what to do */
    public static Checkpoint read(Path folder) {
        ModelCard card = readCard(folder);
        Path training = folder.resolve(TRAINING);
        return new Checkpoint(
                card,
                readDocuments(folder),
                Safetensors.read(folder.resolve(WEIGHTS)),
                Files.exists(training) ? Safetensors.read(training) : Map.of());
    }

    /** The card alone, without the weights. @throws CheckpointException as {@link #read} */
    public static ModelCard readCard(Path folder) {
        if (!isOne(folder)) {
            throw new CheckpointException(
                    folder + " is no model: there is no " + CARD + " in it. 'cadenza models' lists the models.");
        }
        Path file = folder.resolve(CARD);
        return Json.read(readText(file), ModelCard.class, file.toString());
    }

    /** SHA-256 of the card's bytes, hexadecimal: what a {@link Recipe} names. @throws CheckpointException as read */
    public static String cardSha256(Path folder) {
        byte[] bytes = readText(folder.resolve(CARD)).getBytes(StandardCharsets.UTF_8);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }

    private static Map<String, String> readDocuments(Path folder) {
        Map<String, String> documents = new TreeMap<>();
        for (Path file : list(folder)) {
            String name = file.getFileName().toString();
            if (name.endsWith(JSON) && !name.equals(CARD)) {
                documents.put(name.substring(0, name.length() - JSON.length()), readText(file));
            }
        }
        return documents;
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            throw new CheckpointException("cannot list " + folder + ": " + e.getMessage(), e);
        }
    }

    private static String readText(Path file) {
        try {
            if (Files.size(file) > MAX_DOCUMENT_BYTES) {
                throw new IOException("it has more than " + MAX_DOCUMENT_BYTES + " bytes");
            }
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new CheckpointException(file + " is not UTF-8 text. Copy or train the model again.", e);
        } catch (IOException e) {
            throw new CheckpointException(
                    file + " cannot be read: " + e.getMessage() + ". Copy or train the model again.", e);
        }
    }

    private static boolean isEmptyFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    /** Deletes a folder of files, if it is there. */
    private static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        for (Path file : list(folder)) {
            Files.delete(file);
        }
        Files.delete(folder);
    }
}
