package org.cadenza.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.cadenza.music.audio.AudioFiles;
import org.cadenza.music.audio.Clip;
import org.cadenza.music.audio.Tags;
import org.cadenza.music.midi.MidiReader;
import org.cadenza.music.score.Piece;
import org.cadenza.music.synth.Mastering;
import org.cadenza.music.synth.Renderer;
import org.cadenza.music.synth.SoundFont;

/**
 * How many times faster than real time a MIDI file becomes a WAV, against FluidSynth with the same font in the same run:
 * whole processes, from a cold start to the finished file, taking turns; then our renderer alone in a warm process.
 * Arguments: the MIDI file, the sound font, and how many rounds (7). Ours also masters, which FluidSynth does not.
 */
public final class RenderBenchmark {

    private static final String ONCE = "--once";

    private RenderBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals(ONCE)) {
            renderOnce(Path.of(arguments[1]), Path.of(arguments[2]), Path.of(arguments[3]));
            return;
        }
        Path midi = Path.of(arguments[0]);
        Path font = Path.of(arguments[1]);
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 7;
        Path folder = Files.createTempDirectory("render");
        List<String> ours = ours(midi, font, folder.resolve("ours.wav"));
        List<String> theirs = List.of(
                "fluidsynth",
                "-ni",
                "-F",
                folder.resolve("theirs.wav").toString(),
                "-r",
                "44100",
                font.toString(),
                midi.toString());
        double seconds = MidiReader.read(midi).seconds();
        print("%s, %.1f s, %s%n", midi.getFileName(), seconds, font.getFileName());
        List<Double> oursTimes = new ArrayList<>();
        List<Double> theirTimes = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            oursTimes.add(time(() -> run(ours)));
            theirTimes.add(time(() -> run(theirs)));
        }
        report("cadenza, whole process", seconds, oursTimes);
        report("fluidsynth, whole process", seconds, theirTimes);
        report("cadenza, render, warm", seconds, warm(midi, font, rounds));
    }

    private static void renderOnce(Path midi, Path font, Path wav) throws IOException {
        Clip clip = Renderer.of(SoundFont.open(font)).render(MidiReader.read(midi));
        AudioFiles.write(Mastering.master(clip), wav, Tags.NONE);
    }

    private static List<String> ours(Path midi, Path font, Path wav) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-exports=java.desktop/com.sun.media.sound=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                RenderBenchmark.class.getName(),
                ONCE,
                midi.toString(),
                font.toString(),
                wav.toString());
    }

    private static Void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IOException(command.get(0) + " ended with status " + process.exitValue());
        }
        return null;
    }

    /** Times of a renderer that has already rendered the piece as often. */
    private static List<Double> warm(Path midi, Path font, int rounds) throws Exception {
        Piece piece = MidiReader.read(midi);
        Renderer renderer = Renderer.of(SoundFont.open(font));
        List<Double> times = new ArrayList<>();
        for (int round = 0; round < 2 * rounds; round++) {
            double time = time(() -> renderer.render(piece));
            if (round >= rounds) {
                times.add(time);
            }
        }
        return times;
    }

    private static double time(Callable<?> work) throws Exception {
        long start = System.nanoTime();
        work.call();
        return (System.nanoTime() - start) / 1e9;
    }

    private static void report(String name, double seconds, List<Double> times) {
        Collections.sort(times);
        double median = times.get(times.size() / 2);
        print(
                "%-28s median %5.2f s (%.2f to %.2f) = %5.1f x real time%n",
                name, median, times.get(0), times.get(times.size() - 1), seconds / median);
    }

    private static void print(String format, Object... values) {
        System.out.print(String.format(Locale.ROOT, format, values));
    }
}
