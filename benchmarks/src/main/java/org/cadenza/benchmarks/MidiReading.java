package org.cadenza.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import javax.sound.midi.InvalidMidiDataException;
import javax.sound.midi.MidiSystem;
import org.cadenza.music.MaterialException;
import org.cadenza.music.midi.MidiReader;

/**
 * How many megabytes of MIDI a second {@link MidiReader} turns into notes, against the JDK's reader, which only yields
 * events. Arguments: folders and zips of MIDI files, which are held in memory, so that no disk is measured. Seconds are
 * processor time of the whole process, compiler and collector included: what one core takes, however busy the others.
 *
 * <pre>
 * mvn -q -DskipTests package
 * taskset -c 0 java -XX:+UseSerialGC -cp "studio/target/lib/*:benchmarks/target/classes" \
 *     org.cadenza.benchmarks.MidiReading FOLDER_OR_ZIP...
 * </pre>
 */
public final class MidiReading {

    private static final int ROUNDS = 5;
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private MidiReading() {}

    public static void main(String[] arguments) throws IOException {
        List<byte[]> files = new ArrayList<>();
        for (String argument : arguments) {
            load(Path.of(argument), files);
        }
        long bytes = files.stream().mapToLong(file -> file.length).sum();
        print("%d files, %.1f MB%n", files.size(), bytes / 1e6);
        for (int round = 0; round < ROUNDS; round++) {
            measure("cadenza, to notes", files, bytes, MidiReading::notes);
            measure("javax.sound.midi, to events", files, bytes, MidiReading::events);
        }
    }

    private static void load(Path path, List<byte[]> files) throws IOException {
        if (Files.isDirectory(path)) {
            loadFolder(path, files);
        } else {
            try (FileSystem zip = FileSystems.newFileSystem(path)) {
                loadFolder(zip.getPath("/"), files);
            }
        }
    }

    private static void loadFolder(Path folder, List<byte[]> files) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.sorted().toList()) {
                String name = file.toString().toLowerCase(Locale.ROOT);
                if (name.endsWith(".mid") || name.endsWith(".midi")) {
                    files.add(Files.readAllBytes(file));
                } else if (name.endsWith(".zip")) {
                    load(file, files);
                }
            }
        }
    }

    private static void measure(String reader, List<byte[]> files, long bytes, ToLongFunction<byte[]> read) {
        long start = PROCESS.getProcessCpuTime();
        long found = files.stream().mapToLong(read).sum();
        double seconds = (PROCESS.getProcessCpuTime() - start) / 1e9;
        print("%-28s %6.1f MB/s %,12d found%n", reader, bytes / 1e6 / seconds, found);
    }

    private static long notes(byte[] file) {
        try {
            return MidiReader.read(file, "").noteCount();
        } catch (MaterialException e) {
            return 0;
        }
    }

    private static long events(byte[] file) {
        try {
            return Stream.of(MidiSystem.getSequence(new ByteArrayInputStream(file))
                            .getTracks())
                    .mapToLong(javax.sound.midi.Track::size)
                    .sum();
        } catch (InvalidMidiDataException | IOException e) {
            return 0;
        }
    }

    private static void print(String format, Object... values) {
        System.out.print(String.format(Locale.ROOT, format, values));
    }
}
