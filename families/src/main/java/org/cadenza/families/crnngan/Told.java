package org.cadenza.families.crnngan;

import java.util.List;
import java.util.stream.IntStream;
import org.cadenza.learning.Checkpoint;
import org.cadenza.learning.Json;
import org.cadenza.learning.nn.Device;
import org.cadenza.learning.nn.Tensor;

/**
 * What a model knows of its music beside the weights.
 *
 * @param scale of events
 * @param labels that the player can be told, alphabetical; empty where it is told nothing
 * @param tempos that its music has, in quarters a minute, ascending; one of them is played
 */
record Told(EventScale scale, List<String> labels, List<Double> tempos) {

    private static final String DOCUMENT = "music";
    private static final int TEMPOS = 101;

    static Told of(CrnnGanConfig config, List<EventSong> songs) {
        List<String> labels = songs.stream()
                .map(EventSong::label)
                .filter(label -> !label.isEmpty())
                .distinct()
                .sorted()
                .toList();
        List<Double> tempos = songs.stream().map(EventSong::bpm).sorted().toList();
        List<Double> some = IntStream.range(0, Math.min(TEMPOS, tempos.size()))
                .mapToObj(i -> tempos.get(i * tempos.size() / Math.min(TEMPOS, tempos.size())))
                .toList();
        return new Told(EventScale.of(config.events().units(), songs), labels, some);
    }

    static Told of(Checkpoint checkpoint) {
        return Json.read(checkpoint.document(DOCUMENT), Told.class, DOCUMENT);
    }

    void save(Checkpoint.Draft draft) {
        draft.document(DOCUMENT, Json.write(this));
    }

    /** What the player is told, [each, labels]; nothing is told of a label that is not known. */
    Tensor tell(List<String> each) {
        if (labels.isEmpty()) {
            return Tensor.zeros(each.size(), 0).to(Device.standard());
        }
        float[] told = new float[each.size() * labels.size()];
        for (int i = 0; i < each.size(); i++) {
            int index = labels.indexOf(each.get(i));
            if (index >= 0) {
                told[i * labels.size() + index] = 1;
            }
        }
        return Tensor.of(told, each.size(), labels.size()).to(Device.standard());
    }
}
