package org.cadenza.music.arrange;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.cadenza.music.arrange.player.Bar;
import org.cadenza.music.arrange.player.DrumBook;
import org.cadenza.music.arrange.player.Finale;
import org.cadenza.music.arrange.player.Line;
import org.cadenza.music.arrange.player.Scene;
import org.cadenza.music.arrange.player.Song;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Mood;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.Track;

/** Plays a lead sheet with the band of a style. */
public final class Arranger {

    private static final Set<Part> OPTIONAL = EnumSet.of(Part.COUNTER, Part.PERCUSSION);
    private static final int CHANNELS = 16;

    private final Song song;
    private final Band band;
    private final Finale finale;
    private final SplittableRandom random;

    private Arranger(Song song, Band band, SplittableRandom random) {
        this.song = song;
        this.band = band;
        this.random = random;
        double force =
                Math.max(0, Math.min(1, band.ending.force() + 0.2 * song.mood().arousal()));
        long close = song.harmony().close();
        this.finale =
                new Finale(song, close, song.end(), song.harmony().at(close).chord(), force, band.ending.hits());
    }

    /** The whole band. */
    public static Piece arrange(LeadSheet sheet, Style style, Mood mood, long seed) {
        return arrange(sheet, style, mood, seed, EnumSet.allOf(Part.class));
    }

    /**
     * The band, or some of it: what the others play stays the same when a part is left out.
     *
     * @return the sheet's bars at 480 ticks per quarter, a track per musician with its mix; drums on channel 9
     */
    public static Piece arrange(LeadSheet sheet, Style style, Mood mood, long seed, Set<Part> parts) {
        return arrange(sheet, style, mood, seed, parts, new DrumBook(Map.of()));
    }

    /** The same with a drummer who plays from {@code book} what is in it, in common time. */
    public static Piece arrange(LeadSheet sheet, Style style, Mood mood, long seed, Set<Part> parts, DrumBook book) {
        SplittableRandom random = new SplittableRandom(seed);
        Band band = style.band(new Session(sheet, mood, random.split()));
        if (sheet.meter().equals(Meter.FOUR_FOUR) && !book.grooves().isEmpty()) {
            band.drumsFrom(book);
        }
        Song song = new Song(sheet, mood, band.harmony(sheet));
        return new Arranger(song, band, random).piece(parts);
    }

    private Piece piece(Set<Part> parts) {
        var tempo = Pulse.of(song, band, random.split());
        List<Track> tracks = new ArrayList<>();
        int channel = 0;
        for (Seat seat : band.seats) {
            SplittableRandom hand = random.split();
            List<Note> notes = List.of();
            Line line = new Line();
            if (parts.contains(seat.part)) {
                write(seat, line);
                notes = new Performance(band, song).play(seat, line, hand);
            }
            if (!notes.isEmpty() && channel < CHANNELS) {
                tracks.add(track(seat, seat.drums ? Track.DRUM_CHANNEL : channel, notes, line));
                if (!seat.drums) {
                    channel += channel == Track.DRUM_CHANNEL - 1 ? 2 : 1;
                }
            }
        }
        LeadSheet sheet = song.sheet();
        return new Piece(
                sheet.title(),
                tempo,
                List.of(new Meter.Change(0, sheet.meter())),
                List.of(new Key.Change(0, sheet.key())),
                tracks);
    }

    private void write(Seat seat, Line line) {
        boolean there = false;
        for (Scene scene : song.scenes()) {
            for (List<Bar> run : runs(seat, scene)) {
                seat.player.play(run, line);
                there |= scene.last();
            }
        }
        line.cut(finale.start());
        if (there && !OPTIONAL.contains(seat.part)) {
            seat.player.close(finale, line);
        }
    }

    /** The stretches of a scene that a seat plays, bar after bar. */
    private static List<List<Bar>> runs(Seat seat, Scene scene) {
        List<List<Bar>> runs = new ArrayList<>();
        List<Bar> run = new ArrayList<>();
        for (Bar bar : scene.bars()) {
            if (seat.plays(bar)) {
                run.add(bar);
            } else if (!run.isEmpty()) {
                runs.add(run);
                run = new ArrayList<>();
            }
        }
        if (!run.isEmpty()) {
            runs.add(run);
        }
        return runs;
    }

    private Track track(Seat seat, int channel, List<Note> notes, Line line) {
        List<Track.ControlChange> controls = new ArrayList<>(Mix.of(seat, notes, song));
        controls.addAll(line.controls());
        String name = seat.part.label() + ": " + seat.instrument.name();
        return new Track(name, channel, seat.instrument.program(), notes, controls, line.bends(), List.of());
    }
}
