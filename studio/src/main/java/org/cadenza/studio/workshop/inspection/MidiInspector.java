package org.cadenza.studio.workshop.inspection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cadenza.music.analysis.KeyFinder;
import org.cadenza.music.analysis.KeyProfile;
import org.cadenza.music.midi.GeneralMidi;
import org.cadenza.music.midi.MidiFile;
import org.cadenza.music.score.Bars;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.TempoClock;
import org.cadenza.music.score.Track;
import org.cadenza.studio.workshop.inspection.MidiContents.Bend;
import org.cadenza.studio.workshop.inspection.MidiContents.Control;
import org.cadenza.studio.workshop.inspection.MidiContents.Mark;
import org.cadenza.studio.workshop.inspection.MidiContents.Part;
import org.cadenza.studio.workshop.inspection.MidiContents.Sound;
import org.cadenza.studio.workshop.inspection.MidiContents.Syllable;
import org.cadenza.studio.workshop.inspection.MidiContents.Tempo;

/** Puts the contents of a MIDI file into plain values. */
final class MidiInspector {

    private final Piece piece;
    private final TempoClock clock;

    private MidiInspector(Piece piece) {
        this.piece = piece;
        this.clock = piece.tempo().clock();
    }

    static MidiContents contents(String name, MidiFile file) {
        MidiInspector inspector = new MidiInspector(file.piece());
        Piece piece = file.piece();
        return new MidiContents(
                name,
                "midi",
                piece.title(),
                file.format(),
                piece.ticksPerQuarter(),
                inspector.second(piece.end()),
                Bars.of(piece).count(),
                likelyKey(piece),
                inspector.tempi(),
                inspector.meters(),
                inspector.keys(),
                piece.tracks().stream().map(inspector::part).toList(),
                inspector.sounds(),
                file.remarks(),
                file.mended());
    }

    private static String likelyKey(Piece piece) {
        boolean tones = piece.tracks().stream()
                .anyMatch(track -> !track.drums() && !track.notes().isEmpty());
        return tones ? new KeyFinder(KeyProfile.TEMPERLEY_CBMS).find(piece).toString() : "";
    }

    private double second(long tick) {
        return Math.round(clock.seconds(tick) * 1e6) / 1e6;
    }

    private List<Tempo> tempi() {
        return piece.tempo().changes().stream()
                .map(change -> new Tempo(second(change.tick()), change.tick(), change.bpm(), change.microseconds()))
                .toList();
    }

    private List<Mark> meters() {
        return piece.meters().stream()
                .map(change -> new Mark(
                        second(change.tick()), change.tick(), change.meter().toString()))
                .toList();
    }

    private List<Mark> keys() {
        return piece.keys().stream()
                .map(change -> new Mark(
                        second(change.tick()), change.tick(), change.key().toString()))
                .toList();
    }

    private Part part(Track track) {
        List<Note> notes = track.notes();
        return new Part(
                track.name(),
                track.channel(),
                track.program(),
                track.drums() ? GeneralMidi.kit(track.program()) : GeneralMidi.program(track.program()),
                track.drums(),
                notes.size(),
                notes.stream().mapToInt(Note::pitch).min().orElse(-1),
                notes.stream().mapToInt(Note::pitch).max().orElse(-1),
                notes.isEmpty() ? 0 : second(notes.get(0).onset()),
                second(track.end()),
                track.controls().stream()
                        .map(control -> new Control(second(control.tick()), control.controller(), control.value()))
                        .toList(),
                track.bends().stream()
                        .map(bend -> new Bend(second(bend.tick()), bend.value()))
                        .toList(),
                track.lyrics().stream()
                        .map(lyric -> new Syllable(second(lyric.tick()), lyric.text()))
                        .toList());
    }

    private List<Sound> sounds() {
        List<Sound> sounds = new ArrayList<>(piece.noteCount());
        for (int i = 0; i < piece.tracks().size(); i++) {
            Track track = piece.tracks().get(i);
            for (Note note : track.notes()) {
                sounds.add(new Sound(
                        second(note.onset()),
                        second(note.end()),
                        note.pitch(),
                        note.velocity(),
                        track.program(),
                        track.drums(),
                        i));
            }
        }
        sounds.sort(Comparator.comparingDouble(Sound::onset));
        return sounds;
    }
}
