package org.cadenza.corpus.prepare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.cadenza.corpus.Labels;
import org.cadenza.corpus.Work;
import org.cadenza.music.analysis.KeyFinder;
import org.cadenza.music.analysis.KeyProfile;
import org.cadenza.music.analysis.MoodEstimator;
import org.cadenza.music.analysis.MoodFeatures;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Mood;
import org.cadenza.music.score.Piece;

/**
 * Derives from the music the labels that its source lacks, and says which: key, mode, tempo class, density, and the mood
 * as a place in the valence-arousal plane. Music without pitches (drums alone) gets tempo and density only; a tempo that
 * the source leaves open stays open.
 */
final class LabelDeriver {

    private static final KeyFinder KEYS = new KeyFinder(KeyProfile.BELLMAN_BUDGE);

    private LabelDeriver() {}

    /** {@code work} with all the labels that can be had. */
    static <I> Work<I> complete(Work<I> work) {
        Map<String, String> derived = new TreeMap<>();
        if (work.item() instanceof LeadSheet sheet) {
            MoodFeatures features = MoodEstimator.features(sheet);
            tonal(derived, sheet.key(), work, MoodEstimator.estimate(features));
            derived.put(Labels.TEMPO, features.tempo().toString());
            if (!sheet.melody().isEmpty()) {
                derived.put(Labels.DENSITY, features.density().toString());
            }
        } else if (work.item() instanceof Piece piece) {
            MoodFeatures features = MoodEstimator.features(piece);
            if (pitched(piece)) {
                tonal(derived, KEYS.find(piece), work, MoodEstimator.estimate(features));
            }
            derived.put(Labels.TEMPO, features.tempo().toString());
            derived.put(Labels.DENSITY, features.density().toString());
        }
        return merged(work, derived);
    }

    private static boolean pitched(Piece piece) {
        return piece.tracks().stream()
                .anyMatch(track -> !track.drums() && !track.notes().isEmpty());
    }

    private static void tonal(Map<String, String> derived, Key found, Work<?> work, Mood mood) {
        String stated = work.labels().get(Labels.KEY);
        Key key = stated == null ? found : Key.parse(stated);
        derived.put(Labels.KEY, key.toString());
        derived.put(Labels.MODE, key.mode().toString());
        derived.put(Labels.MOOD, mood.name());
        derived.put(Labels.VALENCE, String.format(Locale.ROOT, "%.2f", mood.valence()));
        derived.put(Labels.AROUSAL, String.format(Locale.ROOT, "%.2f", mood.arousal()));
    }

    private static <I> Work<I> merged(Work<I> work, Map<String, String> derived) {
        List<String> names = new ArrayList<>(derived.keySet());
        names.removeAll(work.labels().keySet());
        String before = work.labels().getOrDefault(Labels.DERIVED, "");
        if (!before.isEmpty()) {
            names.add(before);
        }
        Map<String, String> labels = new TreeMap<>(derived);
        labels.putAll(work.labels());
        labels.values().removeIf(Labels.UNSTATED::equals);
        if (!names.isEmpty()) {
            labels.put(Labels.DERIVED, String.join(" ", names.stream().sorted().toList()));
        }
        return new Work<>(work.path(), work.item(), labels, work.licence());
    }
}
