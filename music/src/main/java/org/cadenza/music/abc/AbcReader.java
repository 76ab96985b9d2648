package org.cadenza.music.abc;

import java.util.ArrayList;
import java.util.List;
import org.cadenza.music.MaterialException;
import org.cadenza.music.score.Piece;

/** Reads tunes in ABC notation. */
public final class AbcReader {

    private final String source;
    private final Fields fields = new Fields();
    private final List<Event> events = new ArrayList<>();
    private final TuneParser parser = new TuneParser(fields);
    private boolean begun;
    private boolean inBody;

    private AbcReader(String source) {
        this.source = source;
    }

    /**
     * The first tune in {@code text}, from its line {@code X:} to an empty line, as it sounds: a track {@code melody} and,
     * where it has chord symbols, a track {@code chords}.
     *
     * @param source what to call the text in messages
     * @throws MaterialException with line and column, both counted from 1, if there is no tune or something in it is not
     *     read here
     */
    public static Piece read(String text, String source) {
        return new AbcReader(source).read(text.split("\n", -1));
    }

    private Piece read(String[] lines) {
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].stripTrailing();
            if (begun && line.isEmpty()) {
                break;
            }
            begun |= line.startsWith("X:");
            if (begun && !line.startsWith("%")) {
                line(new Cursor(source, i + 1, line), line);
            }
        }
        if (!begun) {
            throw new MaterialException(source, "", "has no tune, which begins with a line 'X:'", "");
        }
        if (!inBody) {
            throw new MaterialException(source, "", "has no line 'K:', which ends the head of a tune", "");
        }
        events.addAll(parser.events());
        if (events.stream()
                .noneMatch(event ->
                        event instanceof Event.Sound sound && !sound.pitches().isEmpty())) {
            throw new MaterialException(source, "", "has a tune without notes", "");
        }
        return new Performance(events).piece(fields.title());
    }

    private void line(Cursor cursor, String line) {
        if (line.matches("[A-Za-z]:.*")) {
            char letter = cursor.next();
            cursor.next();
            List<Event> changes = fields.take(letter, line.substring(2).replaceFirst("%.*", ""), cursor);
            (inBody ? parser.events() : events).addAll(changes);
            inBody |= letter == 'K';
        } else if (inBody) {
            parser.line(cursor);
        } else {
            throw cursor.problem("a field such as 'K:G' was expected before the notes");
        }
    }
}
