package org.cadenza.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cadenza.learning.Json;
import org.cadenza.studio.workshop.plot.Curves;

/**
 * Figure 3 of the C-RNN-GAN paper, redrawn from what our own trainings measured after each epoch: six statistics over epochs,
 * with those of real music as a level line. Arguments: the picture, then for each model its folder and its steps an epoch.
 */
public final class FigureThree {

    private static final List<String> STATISTICS = List.of(
            "scale consistency", "tone span", "unique tones", "intensity span", "polyphony", "3-tone repetitions");

    private static final String HELD_OUT = "held-out ";
    private static final String REAL = " of real music";
    private static final int COLUMNS = 2;

    /** A model's measurements. */
    private record Course(String name, int epoch, List<Map<?, ?>> lines) {

        static Course read(Path folder, int epoch) throws IOException {
            List<Map<?, ?>> lines = new ArrayList<>();
            for (String line : Files.readAllLines(folder.resolve("metrics.jsonl"))) {
                Map<?, ?> values = Json.read(line, Map.class, "metrics.jsonl");
                if (values.containsKey(HELD_OUT + STATISTICS.get(0) + REAL)) {
                    lines.add(values);
                }
            }
            return new Course(folder.getFileName().toString(), epoch, lines);
        }

        /** Epochs and values where {@code statistic} is defined. */
        double[][] curve(String statistic) {
            List<Map<?, ?>> defined = lines.stream()
                    .filter(line -> line.get(HELD_OUT + statistic) != null)
                    .toList();
            return new double[][] {
                defined.stream()
                        .mapToDouble(line -> number(line, "step") / epoch)
                        .toArray(),
                defined.stream()
                        .mapToDouble(line -> number(line, HELD_OUT + statistic))
                        .toArray()
            };
        }

        private static double number(Map<?, ?> line, String name) {
            return ((Number) line.get(name)).doubleValue();
        }
    }

    private FigureThree() {}

    public static void main(String[] arguments) throws IOException {
        List<Course> courses = new ArrayList<>();
        for (int i = 1; i < arguments.length; i += 2) {
            courses.add(Course.read(Path.of(arguments[i]), Integer.parseInt(arguments[i + 1])));
        }
        List<Curves> charts =
                STATISTICS.stream().map(statistic -> chart(statistic, courses)).toList();
        Curves.sideBySide(charts, COLUMNS).reduced().write(Path.of(arguments[0]));
    }

    private static Curves chart(String statistic, List<Course> courses) {
        Curves chart = new Curves(statistic, "epochs");
        for (Course course : courses) {
            double[][] curve = course.curve(statistic);
            if (curve[0].length > 0) {
                chart.add(course.name, curve[0], curve[1]);
            }
        }
        chart.level("real", Course.number(courses.get(0).lines.get(0), HELD_OUT + statistic + REAL));
        return chart;
    }
}
