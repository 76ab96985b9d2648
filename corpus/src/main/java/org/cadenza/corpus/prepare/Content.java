package org.cadenza.corpus.prepare;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;

/** What makes two items the same music: notes and chords, not titles, tempo or where they came from. */
final class Content {

    private Content() {}

    /** Equal for equal music. */
    static String digest(Object item) {
        MessageDigest digest = WatchedArchive.digest();
        if (item instanceof LeadSheet sheet) {
            notes(digest, sheet.melody());
            digest.update(sheet.chords().toString().getBytes(StandardCharsets.UTF_8));
        } else if (item instanceof Piece piece) {
            piece.tracks().forEach(track -> notes(digest, track.notes()));
        } else {
            digest.update(item.toString().getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void notes(MessageDigest digest, Iterable<Note> notes) {
        ByteBuffer buffer = ByteBuffer.allocate(20);
        for (Note note : notes) {
            buffer.clear();
            buffer.putLong(note.onset()).putLong(note.duration()).putInt(note.pitch());
            digest.update(buffer.array());
        }
    }
}
