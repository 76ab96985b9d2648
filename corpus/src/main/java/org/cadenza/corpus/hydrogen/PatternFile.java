package org.cadenza.corpus.hydrogen;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.cadenza.corpus.xml.Element;
import org.cadenza.corpus.xml.SafeXml;
import org.cadenza.music.MaterialException;
import org.cadenza.music.score.Drum;
import org.cadenza.music.score.DrumPattern;
import org.cadenza.music.score.DrumPattern.Hit;

/**
 * What a {@code .h2pattern} file says. Its strokes lie on 48 ticks to the quarter, where a sixteenth has 12; a lead or
 * lag of 1 is 5 of them.
 */
record PatternFile(String name, String licence, DrumPattern pattern) {

    private static final int STEPS_PER_QUARTER = 4;
    private static final double TICKS_PER_STEP = 12;
    private static final double LAG_TICKS = 5;
    private static final int MOST_STEPS = 4096;

    /** Hydrogen's types of instruments as its own kits name them. */
    private static final Map<String, Drum> DRUMS = Map.ofEntries(
            entry("Kick", Drum.KICK),
            entry("Stick", Drum.RIM),
            entry("Snare", Drum.SNARE),
            entry("Snare Rimshot", Drum.RIM),
            entry("Hand Clap", Drum.CLAP),
            entry("Tom Floor", Drum.LOW_TOM),
            entry("Tom Low", Drum.LOW_TOM),
            entry("Tom Mid", Drum.MID_TOM),
            entry("Tom High", Drum.HIGH_TOM),
            entry("Hi-hat Closed", Drum.CLOSED_HAT),
            entry("Hi-hat Pedal", Drum.PEDAL_HAT),
            entry("Hi-hat Semi-Open", Drum.OPEN_HAT),
            entry("Hi-hat Open", Drum.OPEN_HAT),
            entry("Cowbell", Drum.COWBELL),
            entry("Ride Bow", Drum.RIDE),
            entry("Ride Bell", Drum.RIDE_BELL),
            entry("Ride Rock", Drum.RIDE),
            entry("Crash", Drum.CRASH),
            entry("Crash Jazz", Drum.CRASH));

    static PatternFile read(byte[] bytes, String path) {
        Element root;
        try {
            XMLStreamReader xml = SafeXml.open(bytes);
            xml.nextTag();
            root = Element.read(xml, path);
        } catch (XMLStreamException e) {
            throw new MaterialException(path, "", "is not XML: " + e.getMessage(), "");
        }
        Element pattern = root.child("pattern");
        if (pattern == null) {
            throw new MaterialException(path, "", "has no <pattern> in <" + root.name + ">", "");
        }
        return new PatternFile(pattern.text("name"), pattern.text("license"), pattern(pattern, path));
    }

    private static DrumPattern pattern(Element pattern, String path) {
        int steps = (int) Math.round(pattern.number("size", 0) / TICKS_PER_STEP);
        if (steps < 1 || steps > MOST_STEPS) {
            throw new MaterialException(path, "", "lasts " + steps + " sixteenths, expected 1 to " + MOST_STEPS, "");
        }
        List<Hit> hits = new ArrayList<>();
        Element notes = pattern.child("noteList");
        for (Element note :
                notes == null ? List.<Element>of() : notes.children("note").toList()) {
            Drum drum = DRUMS.get(note.text("type"));
            if (drum == null) {
                throw new MaterialException(path, "", "has a stroke of the type '" + note.text("type") + "'", "");
            }
            Hit hit = hit(drum, note);
            if (hit.step() < steps) {
                hits.add(hit);
            }
        }
        if (hits.isEmpty()) {
            throw new MaterialException(path, "", "has no strokes", "");
        }
        return new DrumPattern(steps, STEPS_PER_QUARTER, hits);
    }

    private static Hit hit(Drum drum, Element note) {
        double at = (note.number("position", 0) + LAG_TICKS * note.number("leadlag", 0)) / TICKS_PER_STEP;
        int step = (int) Math.max(0, Math.round(at));
        double offset = Math.max(-0.5, Math.min(0.5, at - step));
        long velocity = Math.round(127 * note.number("velocity", 0.8));
        return new Hit(drum, step, (int) Math.max(1, Math.min(127, velocity)), offset);
    }
}
