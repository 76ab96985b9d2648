package org.cadenza.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.cadenza.families.charrnn.CharRnnFamily;
import org.cadenza.learning.LabelledItem;
import org.cadenza.learning.Seed;
import org.cadenza.learning.Trainee;
import org.cadenza.learning.UnsuitableException;
import org.cadenza.learning.nn.Threads;
import org.cadenza.music.text.Text;

/** Times steps of training a char-rnn as {@code cadenza train} takes them; its peer is {@code benchmarks/text_speed.py}. */
public final class TextSpeed {

    private static final int CHARACTERS = 200_000;
    private static final int ALPHABET = 65;

    private TextSpeed() {}

    /** Arguments: preset, steps, threads. */
    public static void main(String[] arguments) throws IOException, UnsuitableException {
        Threads.use(Integer.parseInt(arguments[2]));
        CharRnnFamily family = new CharRnnFamily();
        try (Trainee<Text, ?> trainee =
                family.trainee(family.presets().named(arguments[0]).config(), new Seed(1), Optional.empty())) {
            trainee.encode(new LabelledItem<>("noise", noise(), Map.of()));
            trainee.schedule(1, OptionalLong.empty());
            long[] step = {0};
            StepTiming.print(
                    arguments[0],
                    Integer.parseInt(arguments[1]),
                    () -> trainee.step(List.of(), new Seed(1).at(step[0]++)));
        }
    }

    private static Text noise() {
        StringBuilder noise = new StringBuilder();
        new SplittableRandom(1)
                .ints(CHARACTERS, '0', '0' + ALPHABET)
                .forEach(character -> noise.append((char) character));
        return new Text("", noise.toString());
    }
}
