package org.cadenza.studio.workshop.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.List;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;

/** Tunes beside each other as piano rolls over bar lines, all in one range of pitches; what they all begin with is darker. */
public final class MelodyGallery {

    private static final int COLUMNS = 2;
    private static final int WIDTH = 512;
    private static final int PITCH = 3;
    private static final int GAP = 22;
    private static final int TOP = 40;
    private static final Color PAPER = new Color(0xF3F3F0);
    private static final Color BAR = new Color(0xC4C8CE);
    private static final Color GIVEN = new Color(0x26292E);
    private static final Color MADE = new Color(0x3B6FB6);

    private final List<Piece> tunes;
    private final long given;
    private final int lowest;
    private final int highest;
    private final long end;

    private MelodyGallery(List<Piece> tunes, long given) {
        this.tunes = tunes;
        this.given = given;
        lowest = notes(tunes).stream().mapToInt(Note::pitch).min().orElse(60) - 2;
        highest = notes(tunes).stream().mapToInt(Note::pitch).max().orElse(72) + 2;
        Piece first = tunes.get(0);
        long bar = first.meterAt(0).barTicks(first.ticksPerQuarter());
        long last = tunes.stream().mapToLong(Piece::end).max().orElse(bar);
        end = Math.max(bar, (last + bar - 1) / bar * bar);
    }

    /**
     * Draws {@code tunes}, one or more of one meter and resolution, under {@code title}.
     *
     * @param given ticks that they have in common at the beginning
     */
    public static Picture draw(String title, List<Piece> tunes, long given) {
        return new MelodyGallery(tunes, given).draw(title);
    }

    private static List<Note> notes(List<Piece> pieces) {
        return pieces.stream()
                .flatMap(piece -> piece.tracks().stream())
                .flatMap(track -> track.notes().stream())
                .toList();
    }

    private Picture draw(String title) {
        int height = (highest - lowest + 1) * PITCH;
        int rows = (tunes.size() + COLUMNS - 1) / COLUMNS;
        Picture picture = new Picture(COLUMNS * (WIDTH + GAP) + GAP, TOP + rows * (height + GAP));
        Graphics2D graphics = picture.graphics();
        graphics.setColor(Picture.INK);
        graphics.setFont(Picture.TEXT);
        graphics.drawString(title, GAP, TOP - GAP);
        graphics.setFont(Picture.SMALL);
        for (int i = 0; i < tunes.size(); i++) {
            int left = GAP + i % COLUMNS * (WIDTH + GAP);
            int top = TOP + i / COLUMNS * (height + GAP);
            graphics.setColor(Picture.FAINT_INK);
            graphics.drawString(String.valueOf(i + 1), left, top - 3);
            draw(graphics, tunes.get(i), left, top, height);
        }
        graphics.dispose();
        return picture;
    }

    private void draw(Graphics2D graphics, Piece tune, int left, int top, int height) {
        graphics.setColor(PAPER);
        graphics.fillRect(left, top, WIDTH, height);
        graphics.setColor(BAR);
        Meter meter = tune.meterAt(0);
        long bar = meter.barTicks(tune.ticksPerQuarter());
        for (long tick = 0; tick <= end; tick += bar) {
            graphics.drawLine(left + x(tick), top, left + x(tick), top + height - 1);
        }
        for (Note note : notes(List.of(tune))) {
            graphics.setColor(note.onset() < given ? GIVEN : MADE);
            int width = Math.max(2, x(note.end()) - x(note.onset()) - 1);
            graphics.fillRect(left + x(note.onset()), top + (highest - note.pitch()) * PITCH, width, PITCH);
        }
    }

    private int x(long tick) {
        return (int) (tick * WIDTH / end);
    }
}
