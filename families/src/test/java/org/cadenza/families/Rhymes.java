package org.cadenza.families;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.cadenza.learning.LabelledItem;
import org.cadenza.music.text.Text;

/** Small verses for tests, all of one form. */
public final class Rhymes {

    private static final List<String> WHO = List.of("old dog", "red hen", "wise owl", "grey cat");
    private static final List<String> DOES = List.of("sings", "hums", "sleeps", "plays");

    private Rhymes() {}

    /** {@code count} verses. */
    public static List<LabelledItem<Text>> labelled(int count) {
        List<LabelledItem<Text>> verses = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            verses.add(new LabelledItem<>("verse " + i, verse(i), Map.of()));
        }
        return verses;
    }

    /** Two lines. */
    public static Text verse(int number) {
        SplittableRandom random = new SplittableRandom(number);
        StringBuilder lines = new StringBuilder();
        for (int line = 0; line < 2; line++) {
            String does = DOES.get(random.nextInt(4));
            lines.append("The ").append(WHO.get(random.nextInt(4))).append(' ').append(does);
            lines.append(", the ")
                    .append(WHO.get(random.nextInt(4)))
                    .append(' ')
                    .append(does)
                    .append(".\n");
        }
        return new Text("verse " + number, lines.toString());
    }
}
