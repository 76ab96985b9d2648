package org.cadenza.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * Times training steps: prints seconds of the median step after the warm-up, processor seconds of all threads for a step, and
 * the memory of the process after the warm-up and at the end.
 */
final class StepTiming {

    private static final int WARM_UP = 3;
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private StepTiming() {}

    static void print(String what, int steps, Runnable step) throws IOException {
        for (int i = 0; i < WARM_UP; i++) {
            step.run();
        }
        long memory = megabytes("VmRSS");
        long processor = PROCESS.getProcessCpuTime();
        double[] seconds = new double[steps];
        for (int i = 0; i < steps; i++) {
            long start = System.nanoTime();
            step.run();
            seconds[i] = (System.nanoTime() - start) / 1e9;
        }
        processor = PROCESS.getProcessCpuTime() - processor;
        Arrays.sort(seconds);
        System.out.printf(
                Locale.ROOT,
                "cadenza %s: %.3f s a step (fastest %.3f, processor %.3f), %d MB after %d steps, %d MB after %d more, %d MB at most%n",
                what,
                seconds[steps / 2],
                seconds[0],
                processor / 1e9 / steps,
                memory,
                WARM_UP,
                megabytes("VmRSS"),
                steps,
                megabytes("VmHWM"));
    }

    private static long megabytes(String key) throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith(key + ":"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }
}
