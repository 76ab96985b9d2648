package org.cadenza.studio.workshop.runs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cadenza.families.Families;
import org.cadenza.learning.CheckpointFolder;
import org.cadenza.learning.Json;
import org.cadenza.music.MaterialException;
import org.cadenza.music.midi.MidiReader;
import org.cadenza.music.text.Text;
import org.cadenza.studio.library.DiskRoom;
import org.cadenza.studio.library.Library;
import org.cadenza.studio.library.runs.RunFiles;
import org.cadenza.studio.library.runs.RunState;
import org.cadenza.studio.library.runs.StoredRun;
import org.cadenza.studio.library.uploads.Uploads;
import org.cadenza.studio.workshop.DroppedFiles;
import org.cadenza.studio.workshop.Progress;
import org.cadenza.studio.workshop.Render;
import org.cadenza.studio.workshop.Train;

/** What a run has put down so far: what it measured, what it made to be heard or read, and which files it could not use. */
public final class RunResults {

    /**
     * What a run made after {@code step} steps.
     *
     * @param name of its files, without their ending
     * @param seconds how long it lasts, or null where it is a text
     * @param text how it begins, or null where it is to be heard
     */
    public record RunSample(String name, long step, Double seconds, String text) {}

    private static final Pattern STEP = Pattern.compile("\\{\"step\":(\\d+),.*}");
    private static final Pattern SAMPLE = Pattern.compile("step-(\\d{6,18})");
    private static final String MIDI = ".mid";
    private static final String WRITTEN = ".txt";

    /** Of a text, in characters: as much as tells how well it is written. */
    private static final int MOST_SHOWN = 400;

    /** In bytes of UTF-8. */
    private static final int LONGEST_CHARACTER = 4;

    private static final String METRICS = "metrics.jsonl";
    private static final String SAMPLES = "samples";
    private static final double LONGEST_SECONDS = 1200;
    private static final int MOST_KNOWN = 1000;

    private final Library library;
    private final RunFiles files;
    private final Uploads uploads;
    private final DiskRoom room;

    /** Lengths of samples in seconds; a file that is written anew is another. */
    private final Map<String, Double> lengths = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Double> eldest) {
            return size() > MOST_KNOWN;
        }
    };

    public RunResults(Library library, RunFiles files, Uploads uploads, DiskRoom room) {
        this.library = library;
        this.files = files;
        this.uploads = uploads;
        this.room = room;
    }

    /**
     * What was measured after the step {@code after}. While the run is trained the last step is left out, as more may yet
     * be measured after it.
     */
    public List<Map<?, ?>> metrics(StoredRun run, long after) throws IOException {
        List<String> written = lines(run);
        long until = run.state() != RunState.RUNNING || written.isEmpty()
                ? Long.MAX_VALUE
                : step(written.get(written.size() - 1));
        List<Map<?, ?>> lines = new ArrayList<>();
        for (String line : written) {
            long step = step(line);
            if (step > after && step < until) {
                lines.add(Json.read(line, Map.class, METRICS));
            }
        }
        return lines;
    }

    /** Those that are whole. */
    private List<String> lines(StoredRun run) throws IOException {
        Optional<Path> log = CheckpointFolder.beside(model(run), METRICS);
        if (log.isEmpty()) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(log.get())) {
            return lines.filter(line -> STEP.matcher(line).matches()).toList();
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    private static long step(String line) {
        Matcher matcher = STEP.matcher(line);
        return matcher.matches() ? Long.parseLong(matcher.group(1)) : 0;
    }

    /** In the order of their steps. */
    public List<RunSample> samples(StoredRun run) throws IOException {
        Optional<Path> folder = CheckpointFolder.beside(model(run), SAMPLES);
        if (folder.isEmpty()) {
            return List.of();
        }
        String ending = writesText(run) ? WRITTEN : MIDI;
        List<RunSample> samples = new ArrayList<>();
        try (Stream<Path> all = Files.list(folder.get())) {
            for (Path file : all.sorted().toList()) {
                sample(file, ending).ifPresent(samples::add);
            }
        } catch (NoSuchFileException e) {
            return List.of();
        }
        return samples;
    }

    private static boolean writesText(StoredRun run) {
        String family = RunOrder.read(run.wishes()).family().orElseThrow();
        return Families.all().stream().anyMatch(each -> each.name().equals(family) && each.item() == Text.class);
    }

    /** Empty for what is no sample, or cannot be read at the moment. */
    private Optional<RunSample> sample(Path file, String ending) throws IOException {
        String name = file.getFileName().toString();
        Matcher matcher = SAMPLE.matcher(name.substring(0, Math.max(0, name.length() - ending.length())));
        if (!name.endsWith(ending) || !matcher.matches()) {
            return Optional.empty();
        }
        long step = Long.parseLong(matcher.group(1));
        try {
            return Optional.of(
                    ending.equals(WRITTEN)
                            ? new RunSample(matcher.group(), step, null, beginning(file))
                            : new RunSample(matcher.group(), step, seconds(file), null));
        } catch (MaterialException | NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static String beginning(Path text) throws IOException {
        try (InputStream bytes = Files.newInputStream(text)) {
            String read = new String(bytes.readNBytes(MOST_SHOWN * LONGEST_CHARACTER), StandardCharsets.UTF_8);
            return read.substring(
                    0, read.offsetByCodePoints(0, Math.min(MOST_SHOWN, read.codePointCount(0, read.length()))));
        }
    }

    private double seconds(Path midi) throws IOException {
        FileTime written = Files.getLastModifiedTime(midi);
        synchronized (lengths) {
            String key = midi + " " + written;
            Double known = lengths.get(key);
            if (known == null) {
                known = MidiReader.read(midi).seconds();
                lengths.put(key, known);
            }
            return known;
        }
    }

    /** The notes of a sample. @throws NoSuchFileException if there are none of that name */
    public Path midi(StoredRun run, String name) throws IOException {
        return sample(run, name, MIDI);
    }

    /** A sample that is a text. @throws NoSuchFileException as above */
    public Path text(StoredRun run, String name) throws IOException {
        return sample(run, name, WRITTEN);
    }

    private Path sample(StoredRun run, String name, String ending) throws IOException {
        if (!SAMPLE.matcher(name).matches()) {
            throw new NoSuchFileException(name);
        }
        return CheckpointFolder.beside(model(run), SAMPLES + "/" + name + ending)
                .orElseThrow(() -> new NoSuchFileException(name));
    }

    /**
     * A sample's sound, which is made when somebody first asks: one at a time, and what is made already waits for none.
     *
     * @throws NoSuchFileException as above
     */
    public Path wav(StoredRun run, String name) throws IOException {
        Path midi = midi(run, name);
        Path wav = files.folder(run.id()).resolve(name + ".wav");
        if (!isOf(midi, wav)) {
            play(midi, wav);
        }
        return wav;
    }

    private static boolean isOf(Path midi, Path wav) throws IOException {
        return Files.exists(wav) && Files.getLastModifiedTime(wav).compareTo(Files.getLastModifiedTime(midi)) >= 0;
    }

    private synchronized void play(Path midi, Path wav) throws IOException {
        if (isOf(midi, wav)) {
            return;
        }
        if (seconds(midi) > LONGEST_SECONDS) {
            throw new IllegalArgumentException("the sample lasts longer than " + (long) LONGEST_SECONDS
                    + " seconds, too long to be played here; its notes can be had as .mid");
        }
        room.claim(0);
        Render.render(midi, wav, Optional.empty(), false, Progress.none());
    }

    /** Files that the run cannot use, as far as is known; what was uploaded is named as its visitor does. */
    public DroppedFiles.Page dropped(StoredRun run, int offset, int limit) throws IOException {
        DroppedFiles.Page page = DroppedFiles.read(files.folder(run.id()).resolve(Train.DROPPED), offset, limit);
        Optional<String> upload = RunOrder.read(run.wishes()).upload();
        return upload.isEmpty() ? page : page.named(uploads.names(upload.get()));
    }

    private Path model(StoredRun run) {
        return library.placeFor(run.name());
    }
}
