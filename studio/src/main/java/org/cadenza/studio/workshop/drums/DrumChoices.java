package org.cadenza.studio.workshop.drums;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cadenza.learning.Control;
import org.cadenza.learning.SongControls;
import org.cadenza.learning.representation.drums.DrumLane;

/** What can be asked in the drum lab. @param controls by name */
public record DrumChoices(List<ModelChoice> models, List<Lane> lanes, Map<String, Dial> controls, Limits limits) {

    /** A drummer. @param genres that it can be asked for @param standard whether it plays where none is named */
    public record ModelChoice(String name, String description, List<String> genres, boolean standard) {}

    /** A row of the grid. @param note of General MIDI */
    public record Lane(String name, String label, int note) {}

    /** A number to choose. @param standard where it stands if nobody touches it */
    public record Dial(double least, double most, double standard) {}

    /** The least and the most, both allowed. */
    public record Range(double least, double most) {}

    /** @param tempo in quarter notes a minute */
    public record Limits(Range bars, Range tempo) {}

    /** What there is with the models of the library; whoever asks will want the first of them, which is opened. */
    public static DrumChoices of(Drummers drummers) {
        List<Drummer> all = drummers.all();
        all.stream().findFirst().ifPresent(drummers::warm);
        return new DrumChoices(
                all.stream()
                        .map(drummer -> model(drummer, drummer == all.get(0)))
                        .toList(),
                Stream.of(DrumLane.values()).map(DrumChoices::lane).toList(),
                dials(),
                new Limits(
                        new Range(1, Beat.MOST_BARS), new Range(SongControls.TEMPO.min(), SongControls.TEMPO.max())));
    }

    private static ModelChoice model(Drummer drummer, boolean standard) {
        return new ModelChoice(drummer.name(), drummer.about(), drummer.genres(), standard);
    }

    private static Lane lane(DrumLane lane) {
        String label = lane.toString().replace('-', ' ');
        return new Lane(
                lane.toString(),
                label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1),
                lane.drum().pitch());
    }

    private static Map<String, Dial> dials() {
        Map<String, Dial> dials = new TreeMap<>();
        for (Control<?> control : Drummer.controls()) {
            if (control instanceof Control.Range range) {
                dials.put(range.name(), new Dial(range.min(), range.max(), range.standard()));
            }
        }
        return dials;
    }
}
