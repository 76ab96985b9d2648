package org.cadenza.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.cadenza.families.melodyrnn.MelodyRnnFamily;
import org.cadenza.learning.CheckpointFolder;
import org.cadenza.learning.Generator;
import org.cadenza.learning.Seed;
import org.cadenza.learning.Settings;
import org.cadenza.music.score.Piece;

/**
 * How long a melody model that is open takes for eight bars of 4/4, 128 sixteenths: 300 tunes after 100 to warm up, by the
 * clock and in processor time. Arguments: folders of models.
 *
 * <pre>
 * java -cp 'studio/target/lib/*:benchmarks/target/classes' org.cadenza.benchmarks.MelodyLatency models/lookback-rnn
 * </pre>
 */
public final class MelodyLatency {

    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final int WARM_UP = 100;
    private static final int TUNES = 300;

    private MelodyLatency() {}

    public static void main(String[] folders) {
        for (String folder : folders) {
            try (Generator<Piece> generator = new MelodyRnnFamily().generator(CheckpointFolder.read(Path.of(folder)))) {
                print(folder, generator);
            }
        }
    }

    private static void print(String folder, Generator<Piece> generator) {
        double[] wall = new double[TUNES];
        double[] processor = new double[TUNES];
        for (int i = -WARM_UP; i < TUNES; i++) {
            long before = PROCESS.getProcessCpuTime();
            long start = System.nanoTime();
            generator.generate(
                    new Generator.Request<>(Settings.none(), Optional.empty(), new Seed(i)), Generator.Listener.none());
            if (i >= 0) {
                wall[i] = (System.nanoTime() - start) / 1e6;
                processor[i] = (PROCESS.getProcessCpuTime() - before) / 1e6;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%s: 128 steps in %s ms by the clock, %s ms of processor time%n",
                folder,
                quantiles(wall),
                quantiles(processor));
    }

    private static String quantiles(double[] milliseconds) {
        Arrays.sort(milliseconds);
        return String.format(Locale.ROOT, "%.1f (p95 %.1f)", milliseconds[TUNES / 2], milliseconds[TUNES * 95 / 100]);
    }
}
