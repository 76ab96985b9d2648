package org.cadenza.studio.workshop.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.cadenza.learning.CheckpointFolder;
import org.cadenza.music.MaterialException;

/** What sort of thing a file holds, told by how it begins; by its extension only where that says nothing. */
enum FileKind {
    MIDI,
    LEAD_SHEET,
    AUDIO,
    MODEL;

    private static final int BEGINNING = 512;

    static FileKind of(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            if (!CheckpointFolder.isOne(path)) {
                throw new IllegalArgumentException("'" + path + "' is a folder and holds no model; name a file in it");
            }
            return MODEL;
        }
        String beginning;
        try (InputStream in = Files.newInputStream(path)) {
            beginning = new String(in.readNBytes(BEGINNING), StandardCharsets.ISO_8859_1);
        }
        FileKind kind = byBeginning(beginning);
        return kind == null ? byExtension(path) : kind;
    }

    private static FileKind byBeginning(String beginning) {
        if (beginning.startsWith("MThd") || beginning.startsWith("RMID", 8)) {
            return MIDI;
        }
        if (beginning.startsWith("WAVE", 8)
                || beginning.startsWith("fLaC")
                || beginning.startsWith("OggS")
                || beginning.startsWith("ID3")) {
            return AUDIO;
        }
        return beginning.contains("<score-partwise") || beginning.contains("<score-timewise") ? LEAD_SHEET : null;
    }

    private static FileKind byExtension(Path path) {
        String name = path.toString().toLowerCase(Locale.ROOT);
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "mid", "midi", "kar", "rmi" -> MIDI;
            case "xml", "musicxml", "mxl" -> LEAD_SHEET;
            case "wav", "wave", "mp3", "flac", "ogg", "opus" -> AUDIO;
            default ->
                throw new MaterialException(
                        path.toString(),
                        "",
                        "neither MIDI nor MusicXML nor audio nor a model",
                        "Give a .mid, .musicxml, .mxl, .wav, .mp3, .flac, .ogg or .opus file, or a model's folder");
        };
    }
}
