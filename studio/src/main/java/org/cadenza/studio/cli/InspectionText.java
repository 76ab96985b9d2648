package org.cadenza.studio.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cadenza.studio.workshop.inspection.AudioContents;
import org.cadenza.studio.workshop.inspection.Inspection;
import org.cadenza.studio.workshop.inspection.LeadSheetContents;
import org.cadenza.studio.workshop.inspection.MidiContents;
import org.cadenza.studio.workshop.inspection.MidiContents.Mark;
import org.cadenza.studio.workshop.inspection.MidiContents.Part;
import org.cadenza.studio.workshop.inspection.ModelContents;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tells in a few lines what is in a file. */
final class InspectionText {

    private static final String[] PITCHES = {"C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B"};
    private static final int MANY = 6;

    private final PrintWriter out;

    InspectionText(PrintWriter out) {
        this.out = out;
    }

    void print(Inspection inspection) {
        if (inspection instanceof MidiContents midi) {
            printMidi(midi);
        } else if (inspection instanceof LeadSheetContents sheet) {
            printSheet(sheet);
        } else if (inspection instanceof AudioContents audio) {
            printAudio(audio);
        } else if (inspection instanceof ModelContents model) {
            printModel(model);
        }
    }

    private void head(Inspection inspection, String what, Object... values) {
        out.println(inspection.file() + ": " + String.format(Locale.ROOT, what, values));
    }

    /** Prints a line, unless there is nothing to say. */
    private void line(String name, String what, Object... values) {
        String text = values.length == 0 ? what : String.format(Locale.ROOT, what, values);
        if (!text.isBlank()) {
            out.printf("  %-10s%s%n", name, Table.printable(text));
        }
    }

    private void printMidi(MidiContents midi) {
        head(midi, "MIDI file of format %d, %d ticks to the quarter", midi.format(), midi.ticksPerQuarter());
        line("title", midi.title());
        line("length", "%s, %s", clock(midi.seconds()), count(midi.bars(), "bar"));
        line("tempo", tempo(midi.tempoMap()));
        line("meter", midi.meters().isEmpty() ? "none stated, so 4/4" : changes(midi.meters()));
        line("key", key(midi));
        line("notes", "%,d in %s", midi.notes().size(), count(midi.tracks().size(), "track"));
        midi.mended().forEach(mended -> line("mended", mended));
        printTracks(midi.tracks());
    }

    private void printTracks(List<Part> tracks) {
        if (tracks.isEmpty()) {
            return;
        }
        out.println();
        Table table = new Table("  TRACK", "CHANNEL", "INSTRUMENT", "NOTES", "RANGE", "FROM", "TO", "NAME");
        for (int i = 0; i < tracks.size(); i++) {
            Part track = tracks.get(i);
            table.row(
                    "  " + (i + 1),
                    track.channel() + 1,
                    track.instrument(),
                    String.format(Locale.ROOT, "%,d", track.notes()),
                    track.drum() || track.notes() == 0 ? "" : pitch(track.lowest()) + " to " + pitch(track.highest()),
                    clock(track.from()),
                    clock(track.to()),
                    track.name());
        }
        table.print(out);
    }

    private void printSheet(LeadSheetContents sheet) {
        head(sheet, "lead sheet in MusicXML");
        line("title", sheet.title());
        line("composer", sheet.composer());
        line("length", "%s, %s", clock(sheet.seconds()), count(sheet.bars(), "bar"));
        line("tempo", "%.0f bpm%s", sheet.bpm(), sheet.tempoStated() ? "" : ", which the file leaves open");
        line("meter", sheet.meter());
        line("key", sheet.keyStated() ? sheet.key() : sheet.key() + ", which the file leaves open");
        line("form", sheet.form());
        line("notes", "%,d", sheet.notes().size());
        line("chords", "%,d: %s", sheet.chords().size(), values(sheet.chords(), 8));
    }

    private void printAudio(AudioContents audio) {
        head(audio, "audio, %,d Hz, %s", audio.sampleRate(), count(audio.channels(), "channel"));
        line("title", audio.title());
        line("genre", audio.genre());
        line("length", "%s, %,d frames", clock(audio.seconds()), audio.frames());
        boolean silent = audio.loudness() == AudioContents.SILENCE;
        line("loudness", silent ? "silence" : String.format(Locale.ROOT, "%.1f LUFS", audio.loudness()));
        line("peak", silent ? "" : String.format(Locale.ROOT, "%.1f dBTP", audio.truePeak()));
        printComment(audio.comment());
    }

    /** Songs of ours keep their recipe there. */
    private void printComment(String comment) {
        JsonNode recipe = recipe(comment);
        if (recipe == null) {
            line("comment", comment);
            return;
        }
        line(
                "made by",
                "Cadenza %s, model %s, seed %s",
                recipe.path("version").asString(),
                recipe.path("model").asString(),
                recipe.path("seed").asString());
        line(
                "with",
                recipe.path("controls").path("values").properties().stream()
                        .map(control ->
                                control.getKey() + " " + control.getValue().asString())
                        .collect(Collectors.joining(", ")));
    }

    private static JsonNode recipe(String comment) {
        try {
            JsonNode tree = JsonMapper.shared().readTree(comment);
            return tree.path("controls").path("values").isObject() ? tree : null;
        } catch (JacksonException e) {
            return null;
        }
    }

    private void printModel(ModelContents model) {
        head(model, "%s model", model.family());
        line(
                "trained",
                "preset %s, seed %d, %,d steps in %s, by Cadenza %s",
                model.preset(),
                model.seed(),
                model.steps(),
                clock(model.seconds()),
                model.version());
        line(
                "size",
                "%,d numbers in %d arrays%s%s",
                model.parameters(),
                model.weights().size(),
                model.weights().values().stream().anyMatch(type -> type.startsWith("F16")) ? ", in half precision" : "",
                model.canGoOn() ? ", with what training needs to go on" : "");
        line("weights", model.sha256().isEmpty() ? "" : "SHA-256 " + model.sha256());
        model.foundation().forEach(below -> line("built on", "%s", below));
        model.data()
                .forEach(data -> line(
                        "learned",
                        "%s: %,d pieces, %,d held out, %,d dropped; %s%s",
                        data.name(),
                        data.train(),
                        data.held(),
                        data.dropped(),
                        data.licence(),
                        data.flag().isEmpty() ? "" : " (" + data.flag() + ")"));
        model.heldOut().forEach((metric, value) -> line("held out", "%s %.4g", metric, value));
        model.notes().forEach(note -> line("note", note));
    }

    private static String tempo(List<MidiContents.Tempo> map) {
        var speeds = map.stream().mapToDouble(MidiContents.Tempo::bpm).summaryStatistics();
        String slowest = String.format(Locale.ROOT, "%.1f", speeds.getMin()).replace(".0", "");
        String fastest = String.format(Locale.ROOT, "%.1f", speeds.getMax()).replace(".0", "");
        return slowest.equals(fastest)
                ? slowest + " bpm"
                : slowest + " to " + fastest + " bpm, " + count(map.size() - 1, "change");
    }

    /** The keys that are stated, and what the notes suggest where it is not the first of them. */
    private static String key(MidiContents midi) {
        String stated = changes(midi.keys());
        if (midi.likelyKey().isEmpty()
                || !midi.keys().isEmpty() && midi.keys().get(0).value().equals(midi.likelyKey())) {
            return stated;
        }
        return (stated.isEmpty() ? "none stated" : stated) + ", the notes suggest " + midi.likelyKey();
    }

    /** The values in turn, each once where it is only stated again. */
    private static String changes(List<Mark> marks) {
        List<Mark> changes = new ArrayList<>();
        for (Mark mark : marks) {
            if (changes.isEmpty() || !changes.get(changes.size() - 1).value().equals(mark.value())) {
                changes.add(mark);
            }
        }
        return values(changes, MANY);
    }

    private static String values(List<Mark> marks, int most) {
        return marks.stream().limit(most).map(Mark::value).collect(Collectors.joining(", "))
                + (marks.size() > most ? " and " + (marks.size() - most) + " more" : "");
    }

    private static String count(long number, String what) {
        return String.format(Locale.ROOT, "%,d %s%s", number, what, number == 1 ? "" : "s");
    }

    /** Minutes, seconds and tenths. */
    private static String clock(double seconds) {
        long tenths = Math.round(seconds * 10);
        return String.format(Locale.ROOT, "%d:%02d.%d", tenths / 600, tenths / 10 % 60, tenths % 10);
    }

    private static String pitch(int pitch) {
        return PITCHES[pitch % 12] + (pitch / 12 - 1);
    }
}
