package org.cadenza.learning;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Checkpoints on disk: a folder with {@code card.json}, one JSON file for each document, {@code weights.safetensors}
 * and, where the training may go on, {@code training.safetensors}.
 */
public final class CheckpointFolder {

    /** The file of the weights, as {@link ModelCard#files} names it. */
    public static final String WEIGHTS = "weights.safetensors";

    private static final String CARD = "card.json";
    private static final String TRAINING = "training.safetensors";
    private static final String JSON = ".json";
    private static final String TENSORS = ".safetensors";
    private static final String REMEDY = " Copy or train the model again.";
    private static final long MAX_DOCUMENT_BYTES = 64L << 20;
    private static final Pattern NAME = Pattern.compile("[a-z0-9_-]+");

    /** A file that moves between two places is seen in one of them at the second look. */
    private static final int LOOKS = 3;

    private CheckpointFolder() {}

    /** Whether {@code folder} looks like a checkpoint. */
    public static boolean isOne(Path folder) {
        return Files.isRegularFile(folder.resolve(CARD));
    }

    /** Whether the checkpoint in {@code folder} holds what going on with its training needs. */
    public static boolean canGoOn(Path folder) {
        return Files.isRegularFile(folder.resolve(TRAINING));
    }

    /**
     * Writes {@code checkpoint} as {@code folder}, in place of the checkpoint that was there; other files in the folder
     * stay. All files are written beside it and moved when they are complete: at every moment the earlier or the new one
     * is whole on disk, and if the program is killed in the very instant between them, {@link #recover} finds it.
     *
     * @return the card as it was stored
     * @throws IOException if it cannot be written; then nothing has changed
     * @throws IllegalArgumentException if {@code folder} exists and holds something else
     */
    public static ModelCard write(Path folder, Checkpoint checkpoint) throws IOException {
        recover(folder);
        checkPlace(folder);
        Path target = target(folder);
        Files.createDirectories(target.getParent());
        Path partial = partial(target);
        Path previous = previous(target);
        ModelCard card;
        try {
            card = writeFiles(partial, checkpoint);
        } catch (IOException e) {
            delete(partial);
            throw new IOException("cannot write the model '" + folder + "': " + e.getMessage(), e);
        } catch (RuntimeException e) {
            delete(partial);
            throw e;
        }
        if (Files.exists(target)) {
            Files.move(target, previous, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
        clearAway(previous, target);
        return card;
    }

    /** Puts in order what a program that was killed while it wrote {@code folder} has left; does nothing otherwise. */
    public static void recover(Path folder) throws IOException {
        Path target = target(folder);
        Path partial = partial(target);
        Path previous = previous(target);
        if (isOne(previous) && Files.notExists(target)) {
            Files.move(isOne(partial) ? partial : previous, target, StandardCopyOption.ATOMIC_MOVE);
        }
        if (isOne(target)) {
            clearAway(previous, target);
        }
        delete(partial);
    }

    /** Where {@code folder} itself lies if it is a link, so that the link stays and files move within their disk. */
    private static Path target(Path folder) throws IOException {
        if (Files.exists(folder)) {
            return folder.toRealPath();
        }
        Path target = folder.toAbsolutePath().normalize();
        return Files.isSymbolicLink(target)
                ? target.resolveSibling(Files.readSymbolicLink(target)).normalize()
                : target;
    }

    private static Path partial(Path target) {
        return target.resolveSibling("." + target.getFileName() + ".partial");
    }

    private static Path previous(Path target) {
        return target.resolveSibling("." + target.getFileName() + ".previous");
    }

    /** Deletes the {@code previous} checkpoint, once the files that are no part of it have moved to the new one. */
    private static void clearAway(Path previous, Path target) throws IOException {
        if (Files.notExists(previous)) {
            return;
        }
        for (Path file : list(previous)) {
            String name = file.getFileName().toString();
            Path moved = target.resolve(name);
            if (!name.endsWith(JSON) && !name.endsWith(TENSORS) && Files.notExists(moved)) {
                Files.move(file, moved, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        delete(previous);
    }

    /**
     * What lies as {@code name} in {@code folder} and is no part of the checkpoint, also in the moments in which the next
     * checkpoint takes the place of the last. For those who look on while another program trains.
     */
    public static Optional<Path> beside(Path folder, String name) throws IOException {
        Path target = target(folder);
        for (int look = 0; look < LOOKS; look++) {
            for (Path place : List.of(target, previous(target))) {
                if (Files.exists(place.resolve(name))) {
                    return Optional.of(place.resolve(name));
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Whether a checkpoint may be written as {@code folder}, asked before the training that makes it.
     *
     * @throws IllegalArgumentException if {@code folder} exists and holds something else
     */
    public static void checkPlace(Path folder) {
        boolean empty = Files.isDirectory(folder) && list(folder).isEmpty();
        if (Files.exists(folder) && !isOne(folder) && !empty) {
            throw new IllegalArgumentException("'" + folder + "' exists and is no model; choose another name");
        }
    }

    /** The card comes last: a folder without one passes for no model, so what is half written never does. */
    private static ModelCard writeFiles(Path folder, Checkpoint checkpoint) throws IOException {
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
        ModelCard card = checkpoint.card().withFiles(fingerprints(folder));
        Files.writeString(folder.resolve(CARD), Json.write(card));
        return card;
    }

    private static Map<String, String> fingerprints(Path folder) throws IOException {
        Map<String, String> fingerprints = new TreeMap<>();
        for (Path file : list(folder)) {
            fingerprints.put(file.getFileName().toString(), sha256(file));
        }
        return fingerprints;
    }

    /** Puts {@code card} in the place of the one that is there. @return it */
    static ModelCard replaceCard(Path folder, ModelCard card) throws IOException {
        Path partial = Files.writeString(folder.resolve(".card.partial"), Json.write(card));
        Files.move(partial, folder.resolve(CARD), StandardCopyOption.ATOMIC_MOVE);
        return card;
    }

    /** All of it. @throws CheckpointException if there is none or it is damaged: which file, why, and what to do */
    public static Checkpoint read(Path folder) {
        Checkpoint published = readPublished(folder);
        if (!canGoOn(folder)) {
            return published;
        }
        Path file = folder.resolve(TRAINING);
        Map<String, Array> training = Safetensors.read(file);
        checkFingerprint(file, published.card());
        return new Checkpoint(published.card(), published.documents(), published.weights(), training);
    }

    /** What generating needs, without what only training needs. @throws CheckpointException as {@link #read} */
    public static Checkpoint readPublished(Path folder) {
        ModelCard card = readCard(folder);
        Checkpoint checkpoint =
                new Checkpoint(card, readDocuments(folder), Safetensors.read(folder.resolve(WEIGHTS)), Map.of());
        checkFiles(folder, card);
        return checkpoint;
    }

    /** That every file the card was written with is there and unchanged. A folder may be published without its state. */
    private static void checkFiles(Path folder, ModelCard card) {
        List<String> present =
                list(folder).stream().map(file -> file.getFileName().toString()).toList();
        for (String name : card.files().keySet()) {
            if (present.contains(name) && !name.equals(TRAINING)) {
                checkFingerprint(folder.resolve(name), card);
            } else if (!name.equals(TRAINING)) {
                throw new CheckpointException(folder + " lacks '" + name + "', which its card names." + REMEDY);
            }
        }
    }

    /** Without this, one changed number would go unnoticed. */
    static void checkFingerprint(Path file, ModelCard card) {
        String fingerprint = card.files().get(file.getFileName().toString());
        try {
            if (fingerprint != null && !sha256(file).equals(fingerprint)) {
                throw new CheckpointException(file + " is damaged: it is not what its card was written for." + REMEDY);
            }
        } catch (IOException e) {
            throw new CheckpointException(file + " cannot be read: " + e.getMessage() + "." + REMEDY, e);
        }
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

    /** One document alone: {@code "config"}. @throws CheckpointException if it is missing or damaged */
    public static String readDocument(Path folder, String name) {
        Path file = folder.resolve(name + JSON);
        String text = readText(file);
        checkFingerprint(file, readCard(folder));
        return text;
    }

    /** SHA-256 of the card's bytes, hexadecimal: what a {@link Recipe} names. @throws CheckpointException as read */
    public static String cardSha256(Path folder) {
        return hex(sha256().digest(readText(folder.resolve(CARD)).getBytes(StandardCharsets.UTF_8)));
    }

    static String sha256(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream bytes = new DigestInputStream(Files.newInputStream(file), digest)) {
            bytes.transferTo(OutputStream.nullOutputStream());
        }
        return hex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
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
            throw new CheckpointException(file + " is not UTF-8 text." + REMEDY, e);
        } catch (IOException e) {
            throw new CheckpointException(file + " cannot be read: " + e.getMessage() + "." + REMEDY, e);
        }
    }

    /** Deletes a folder with all that is in it, if it is there. */
    private static void delete(Path folder) throws IOException {
        if (Files.notExists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            for (Path file : list(folder)) {
                delete(file);
            }
        }
        Files.delete(folder);
    }
}
