package org.cadenza.corpus.prepare;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.cadenza.corpus.Corpus;
import org.cadenza.corpus.Split;
import org.cadenza.corpus.Work;
import org.cadenza.corpus.catalogue.Corpora;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Remembers a prepared collection as gzipped JSON lines: a head, what was dropped, then one work a line. The file is
 * named after names, sizes and times of the source's files and the version of the readers, so it is never out of date;
 * one that is damaged is as good as none.
 */
final class Cache {

    /** To be raised whenever a reader or a derived label changes. */
    private static final int VERSION = 6;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path file;

    Cache(Path folder, Path source, String format) {
        String name = source.toAbsolutePath().normalize().getFileName() + "-" + fingerprint(source, format);
        this.file = folder.resolve(name.replaceAll("[^\\p{L}\\p{N}._-]", "_") + ".jsonl.gz");
    }

    /** The first line. */
    record Head(String corpus, String sha256, int works, List<Prepared.Dropped> dropped) {}

    private static String fingerprint(Path source, String format) {
        MessageDigest digest = WatchedArchive.digest();
        digest.update((VERSION + " " + format + "\n").getBytes(StandardCharsets.UTF_8));
        try (Stream<Path> files = Files.walk(source)) {
            for (Path each : files.filter(Files::isRegularFile).sorted().toList()) {
                String line = source.relativize(each) + " " + Files.size(each) + " "
                        + Files.getLastModifiedTime(each).toMillis() + "\n";
                digest.update(line.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException | UncheckedIOException e) {
            digest.update(String.valueOf(e.getMessage()).getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    Optional<Prepared<?>> load(Progress progress) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file), 1 << 16), StandardCharsets.UTF_8))) {
            Head head = JSON.readValue(lines.readLine(), Head.class);
            return Optional.of(read(Corpora.named(head.corpus), head, lines, progress));
        } catch (IOException
                | JacksonException
                | IllegalArgumentException
                | NullPointerException
                | IndexOutOfBoundsException damaged) {
            return Optional.empty();
        }
    }

    private static <I> Prepared<I> read(Corpus<I> corpus, Head head, BufferedReader lines, Progress progress)
            throws IOException {
        List<Work<I>> train = new ArrayList<>();
        List<Work<I>> heldOut = new ArrayList<>();
        for (int i = 0; i < head.works; i++) {
            Stored.Line line = JSON.readValue(lines.readLine(), Stored.Line.class);
            (line.side() == Split.TRAIN ? train : heldOut).add(line.work(corpus.item()));
            progress.at("loading", i + 1L, head.works);
        }
        return new Prepared<>(corpus.card(), corpus.item(), head.sha256, train, heldOut, head.dropped, "");
    }

    /** Remembers and returns {@code prepared}; where it cannot be remembered, it is returned with a remark. */
    <I> Prepared<I> store(Prepared<I> prepared) {
        Path unfinished = null;
        try {
            Files.createDirectories(file.getParent());
            unfinished = Files.createTempFile(file.getParent(), ".", ".tmp");
            write(prepared, unfinished);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return prepared;
        } catch (IOException e) {
            return prepared.withRemark("not remembered in " + file.getParent() + ": " + reason(e));
        } finally {
            delete(unfinished);
        }
    }

    /** File systems put little but a path into their messages. */
    private static String reason(IOException e) {
        return e instanceof FileSystemException file && file.getReason() == null
                ? "'" + file.getFile() + "' cannot be written"
                : e.getMessage();
    }

    private static void write(Prepared<?> prepared, Path path) throws IOException {
        try (BufferedWriter lines = new BufferedWriter(new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(path), 1 << 16), StandardCharsets.UTF_8))) {
            Head head = new Head(prepared.card().name(), prepared.sha256(), prepared.kept(), prepared.dropped());
            lines.write(JSON.writeValueAsString(head));
            for (Split side : Split.values()) {
                for (Work<?> work : prepared.works(side)) {
                    lines.write('\n');
                    lines.write(JSON.writeValueAsString(Stored.Line.of(work, side)));
                }
            }
        }
    }

    private static void delete(Path unfinished) {
        try {
            if (unfinished != null) {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            unfinished.toFile().deleteOnExit();
        }
    }
}
