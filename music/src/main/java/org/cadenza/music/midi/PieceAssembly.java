package org.cadenza.music.midi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.TempoMap;

/**
 * Puts a piece together from the logs of a file: one track for each chunk, channel and program that has notes.
 * Controllers go to the track of their chunk and channel that has the program in force; where the chunk has no notes on
 * the channel (files that set up all channels in their first track), to the first track of the channel.
 */
final class PieceAssembly {

    private final NoteLog notes;
    private final EventLog events;
    private final List<TrackChunk> chunks;
    private final Programs programs;
    /** For each event, the program in force on its channel. */
    private final int[] programAt;

    private final List<Part> parts = new ArrayList<>();
    private final Part[] firstOfChannel = new Part[16];
    private final List<Integer> strayEvents = new ArrayList<>();
    private final Part[] chunkParts = new Part[16 * 128];
    private final Part[] chunkFirstOfChannel = new Part[16];
    private final List<Integer> chunkKeys = new ArrayList<>();

    PieceAssembly(NoteLog notes, EventLog events, List<TrackChunk> chunks) {
        this.notes = notes;
        this.events = events;
        this.chunks = chunks;
        this.programs = new Programs(events, chunks);
        this.programAt = new int[events.size()];
    }

    Piece piece(String title, TempoMap tempo, List<Meter.Change> meters, List<Key.Change> keys) {
        chunks.forEach(this::addChunk);
        for (int event : strayEvents) {
            Part part = firstOfChannel[events.channel(event)];
            if (part != null) {
                part.add(events, event);
            }
        }
        List<Meter.Change> sortedMeters = new ArrayList<>(meters);
        sortedMeters.sort((a, b) -> Long.compare(a.tick(), b.tick()));
        List<Key.Change> sortedKeys = new ArrayList<>(keys);
        sortedKeys.sort((a, b) -> Long.compare(a.tick(), b.tick()));
        return new Piece(
                title,
                tempo,
                sortedMeters,
                sortedKeys,
                parts.stream().map(Part::track).toList());
    }

    private void addChunk(TrackChunk chunk) {
        int before = parts.size();
        addNotes(chunk);
        addEvents(chunk);
        if (!chunk.lyrics().isEmpty()) {
            if (parts.size() == before) {
                parts.add(new Part(chunk.name(), 0, 0));
            }
            parts.get(before).sing(chunk.lyrics());
        }
        chunkKeys.forEach(key -> chunkParts[key] = null);
        chunkKeys.clear();
        Arrays.fill(chunkFirstOfChannel, null);
    }

    private void addNotes(TrackChunk chunk) {
        programs.nextChunk();
        int event = chunk.eventsFrom();
        for (int note = chunk.notesFrom(); note < chunk.notesEnd(); note++) {
            while (event < chunk.eventsEnd() && events.notesBefore(event) <= note) {
                passEvent(event++);
            }
            int channel = notes.channel(note);
            int onset = notes.onset(note);
            part(chunk, channel, programs.at(channel, onset))
                    .add(new Note(onset, notes.end(note) - onset, notes.pitch(note), notes.velocity(note)));
        }
        while (event < chunk.eventsEnd()) {
            passEvent(event++);
        }
    }

    private void passEvent(int event) {
        int channel = events.channel(event);
        if (events.kind(event) == EventLog.PROGRAM) {
            programs.set(channel, events.tick(event), events.data1(event));
        }
        programAt[event] = programs.at(channel, events.tick(event));
    }

    private Part part(TrackChunk chunk, int channel, int program) {
        int key = channel << 7 | program;
        if (chunkParts[key] == null) {
            Part part = new Part(chunk.name(), channel, program);
            chunkParts[key] = part;
            chunkKeys.add(key);
            parts.add(part);
            if (chunkFirstOfChannel[channel] == null) {
                chunkFirstOfChannel[channel] = part;
            }
            if (firstOfChannel[channel] == null) {
                firstOfChannel[channel] = part;
            }
        }
        return chunkParts[key];
    }

    private void addEvents(TrackChunk chunk) {
        for (int event = chunk.eventsFrom(); event < chunk.eventsEnd(); event++) {
            if (events.kind(event) == EventLog.PROGRAM) {
                continue;
            }
            int channel = events.channel(event);
            Part part = chunkParts[channel << 7 | programAt[event]];
            part = part == null ? chunkFirstOfChannel[channel] : part;
            if (part == null) {
                strayEvents.add(event);
            } else {
                part.add(events, event);
            }
        }
    }
}
