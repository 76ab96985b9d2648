package org.cadenza.corpus.musicxml;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cadenza.corpus.xml.Element;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.PitchName;

/** Reads the measures of one part, carrying what lasts from measure to measure: divisions, meter, key, transposition. */
final class PartReader {

    private static final double LONGEST = 1000;

    final List<Measure> measures = new ArrayList<>();

    /** The first tempo in the part, in quarter notes per minute, or 0. */
    double bpm;

    private double divisions = 1;
    private Meter meter;
    private Integer fifths;
    private boolean minor;
    private int transpose;
    private List<Integer> openEnding = List.of();

    private Measure measure;
    private double position;
    private double lastOnset;

    boolean hasTones() {
        return measures.stream().anyMatch(each -> !each.tones.isEmpty());
    }

    boolean hasHarmonies() {
        return measures.stream().anyMatch(each -> !each.harmonies.isEmpty());
    }

    void read(Element element) {
        measure = new Measure();
        position = 0;
        lastOnset = 0;
        for (Element child : element.children) {
            switch (child.name) {
                case "attributes" -> attributes(child);
                case "note" -> note(child);
                case "backup" -> advance(-quarters(child));
                case "forward" -> advance(quarters(child));
                case "harmony" -> harmony(child);
                case "direction" -> direction(child);
                case "sound" -> sound(child);
                case "barline" -> barline(child);
                default -> {}
            }
        }
        measure.meter = meter;
        measure.fifths = fifths;
        measure.minor = minor;
        measure.endings.addAll(openEnding);
        if (measure.endingStops || measure.repeatTimes > 0) {
            openEnding = List.of();
        }
        measures.add(measure);
    }

    private void attributes(Element attributes) {
        divisions = attributes.number("divisions", divisions);
        if (!(divisions > 0)) {
            throw new IllegalArgumentException("<divisions> is " + divisions + ", expected more than 0");
        }
        Element transposition = attributes.child("transpose");
        if (transposition != null) {
            transpose = transposition.integer("chromatic", 0) + 12 * transposition.integer("octave-change", 0);
        }
        Element key = attributes.child("key");
        if (key != null && key.has("fifths")) {
            int written = Math.max(-7, Math.min(7, key.integer("fifths", 0)));
            fifths = Signature.transposed(written, transpose);
            minor = key.text("mode").equals("minor");
        }
        Element time = attributes.child("time");
        if (time != null && time.has("beats")) {
            meter = meter(time);
        }
    }

    /** Additive meters ({@code 3+2}) are summed. */
    private static Meter meter(Element time) {
        int beats = 0;
        for (String part : time.text("beats").split("\\+")) {
            beats += Integer.parseInt(part.trim());
        }
        return new Meter(beats, time.integer("beat-type", 4));
    }

    private void note(Element note) {
        if (note.has("grace") || note.has("cue")) {
            return;
        }
        double duration = quarters(note);
        double onset = note.has("chord") ? lastOnset : position;
        Element pitch = note.child("pitch");
        if (pitch != null && duration > 0) {
            boolean tiedBack =
                    note.children("tie").anyMatch(tie -> tie.attribute("type").equals("stop"));
            measure.tones.add(new Measure.Tone(onset, duration, pitch(pitch), voice(note), tiedBack));
        }
        if (!note.has("chord")) {
            lastOnset = position;
            advance(duration);
        }
    }

    private static String voice(Element note) {
        return note.text("staff") + "." + note.text("voice");
    }

    private int pitch(Element pitch) {
        PitchName step = PitchName.parsePrefix(pitch.text("step"));
        if (step == null) {
            throw new IllegalArgumentException("<step> is '" + pitch.text("step") + "', expected A to G");
        }
        int number = step.pitchClass() + 12 * (pitch.integer("octave", 4) + 1) + pitch.integer("alter", 0) + transpose;
        if (number < 0 || number > 127) {
            throw new IllegalArgumentException("a note sounds at MIDI pitch " + number + ", expected 0 to 127");
        }
        return number;
    }

    private double quarters(Element element) {
        double quarters = element.number("duration", 0) / divisions;
        if (!(quarters >= 0 && quarters <= LONGEST)) {
            throw new IllegalArgumentException("a duration is " + quarters + " quarters, expected 0 to " + LONGEST);
        }
        return quarters;
    }

    private void advance(double quarters) {
        position = Math.max(0, position + quarters);
        measure.length = Math.max(measure.length, position);
        if (measure.length > LONGEST) {
            throw new IllegalArgumentException("a measure is longer than " + LONGEST + " quarters");
        }
    }

    private void harmony(Element harmony) {
        double onset = Math.max(0, position + harmony.number("offset", 0) / divisions);
        measure.harmonies.add(
                new Measure.Harmony(onset, Harmonies.chord(harmony, transpose).orElse(null)));
    }

    private void direction(Element direction) {
        direction.children("sound").forEach(this::sound);
        direction
                .children("direction-type")
                .flatMap(type -> type.children.stream())
                .forEach(mark -> {
                    switch (mark.name) {
                        case "segno" -> measure.segno = true;
                        case "coda" -> measure.coda = true;
                        case "words" -> words(mark.text().toLowerCase(Locale.ROOT));
                        case "metronome" -> metronome(mark);
                        default -> {}
                    }
                });
    }

    private void words(String words) {
        String squeezed = words.replaceAll("[^a-z]", "");
        measure.daCapo |= squeezed.matches("dc(al.*)?|dacapo.*");
        measure.dalSegno |= squeezed.matches("ds(al.*)?|dalsegno.*");
        measure.fine |= squeezed.equals("fine");
        measure.toCoda |= squeezed.equals("tocoda");
        if (squeezed.equals("nc") || squeezed.equals("nochord")) {
            measure.harmonies.add(new Measure.Harmony(position, null));
        }
    }

    private void metronome(Element metronome) {
        try {
            double perMinute = metronome.number("per-minute", 0);
            double dots = metronome.has("beat-unit-dot") ? 1.5 : 1;
            tempo(perMinute * dots * Signature.quarters(metronome.text("beat-unit")));
        } catch (IllegalArgumentException inWords) {
            // "per-minute" may hold words such as "ca. 90": then the score states no tempo
        }
    }

    private void sound(Element sound) {
        measure.daCapo |= sound.attribute("dacapo").equals("yes");
        measure.fine |= !sound.attribute("fine").isEmpty();
        measure.dalSegno |= !sound.attribute("dalsegno").isEmpty();
        measure.toCoda |= !sound.attribute("tocoda").isEmpty();
        measure.segno |= !sound.attribute("segno").isEmpty();
        measure.coda |= !sound.attribute("coda").isEmpty();
        if (sound.attribute("tempo").matches("\\d{1,4}(\\.\\d+)?")) {
            tempo(Double.parseDouble(sound.attribute("tempo")));
        }
    }

    private void tempo(double perMinute) {
        if (bpm == 0 && perMinute >= 10 && perMinute <= 1000) {
            bpm = perMinute;
        }
    }

    private void barline(Element barline) {
        Element repeat = barline.child("repeat");
        if (repeat != null && repeat.attribute("direction").equals("forward")) {
            measure.repeatForward = true;
        } else if (repeat != null) {
            String times = repeat.attribute("times");
            measure.repeatTimes = times.matches("[2-8]") ? Integer.parseInt(times) : 2;
        }
        barline.children("ending").forEach(ending -> {
            if (ending.attribute("type").equals("start")) {
                openEnding = Signature.numbers(ending.attribute("number"));
                measure.endingStarts = true;
            } else {
                measure.endingStops = true;
            }
        });
        barline.children("segno").forEach(sign -> measure.segno = true);
        barline.children("coda").forEach(sign -> measure.coda = true);
    }
}
