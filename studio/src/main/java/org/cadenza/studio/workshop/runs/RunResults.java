package org.cadenza.studio.workshop.runs;

import java.io.IOException;
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
import org.cadenza.learning.CheckpointFolder;
import org.cadenza.learning.Json;
import org.cadenza.music.MaterialException;
import org.cadenza.music.midi.MidiReader;
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

/** What a run has put down so far: what it measured, what it made to be heard, and which files it could not use. */
public final class RunResults {

    /** What a run made after {@code step} steps. @param name of its files, without their ending */
    public record RunSample(String name, long step, double seconds) {}

    private static final Pattern STEP = Pattern.compile("\\{\"step\":(\\d+),.*}");
    private static final Pattern SAMPLE = Pattern.compile("step-(\\d{6,18})");
    private static final String MIDI = ".mid";
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
        List<RunSample> samples = new ArrayList<>();
        try (Stream<Path> all = Files.list(folder.get())) {
            for (Path midi : all.sorted().toList()) {
                sample(midi).ifPresent(samples::add);
            }
        } catch (NoSuchFileException e) {
            return List.of();
        }
        return samples;
    }

    /** Empty for what is no sample, or cannot be read at the moment. */
    private Optional<RunSample> sample(Path midi) throws IOException {
        String file = midi.getFileName().toString();
        Matcher name = SAMPLE.matcher(file.replace(MIDI, ""));
        if (!file.endsWith(MIDI) || !name.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new RunSample(name.group(), Long.parseLong(name.group(1)), seconds(midi)));
        } catch (MaterialException | NoSuchFileException e) {
            return Optional.empty();
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

    /** The notes of a sample. @throws NoSuchFileException if there is none of that name */
    public Path midi(StoredRun run, String name) throws IOException {
        if (!SAMPLE.matcher(name).matches()) {
            throw new NoSuchFileException(name);
        }
        return CheckpointFolder.beside(model(run), SAMPLES + "/" + name + MIDI)
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
