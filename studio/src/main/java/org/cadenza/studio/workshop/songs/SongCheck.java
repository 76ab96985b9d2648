package org.cadenza.studio.workshop.songs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.cadenza.learning.Json;
import org.cadenza.learning.Recipe;
import org.cadenza.music.audio.AudioFiles;
import org.cadenza.music.audio.Clip;
import org.cadenza.music.midi.MidiReader;
import org.cadenza.music.score.Piece;
import org.cadenza.studio.library.songs.DoneSong;
import org.cadenza.studio.library.songs.NewSong;
import org.cadenza.studio.workshop.Originality;
import org.cadenza.studio.workshop.SongOrder;
import org.cadenza.studio.workshop.SongOrder.Wish;

/**
 * Looks through a song from elsewhere before it is let in: what is told of it must be such as this studio writes, and
 * its files must decode and be of a length that can be shown.
 */
final class SongCheck {

    /** As many characters as the database takes. */
    private static final Map<String, Integer> LONGEST =
            Map.of("wishes", 20_000, "planned", 4000, "made", 8000, "recipe", 20_000, "originality", 2000);

    private static final double LONGEST_SECONDS = 2 * SongOrder.LONGEST_SECONDS;
    private static final int MOST_QUARTERS = 20_000;

    private SongCheck() {}

    /** The song told in {@code json}. @throws RuntimeException saying what is wrong with it */
    static DoneSong account(String json, String id) {
        DoneSong song = Json.read(json, DoneSong.class, LibraryExport.ACCOUNT);
        check(song.id().equals(id) && NewSong.isId(id), "it is told of another song than its folder's");
        SongOrder.open().with(Wish.TITLE, song.title());
        check(song.title().length() <= SongOrder.LONGEST_TITLE, "its title is too long");
        checkWishes(song.wishes());
        checkLength("wishes", Json.writeLine(song.wishes()));
        checkLength("planned", song.planned());
        checkLength("made", song.made());
        checkLength("recipe", song.recipe());
        checkNumbers(Planned.read(song.planned()), Made.read(song.made()));
        song.originality().ifPresent(SongCheck::checkOriginality);
        Recipe recipe = Json.read(song.recipe(), Recipe.class, "its recipe");
        check(recipe.model().matches("[^/\\\\]{1,100}/[^/\\\\]{1,100}"), "its recipe names no model");
        return song;
    }

    private static void checkWishes(Map<String, String> wishes) {
        for (Wish wish : Wish.values()) {
            SongOrder.open().with(wish, wishes.get(wish.label()));
        }
        check(SongOrder.of(wishes).labelled().equals(wishes), "it tells of wishes that nobody can have");
    }

    private static void checkOriginality(String json) {
        checkLength("originality", json);
        Originality.read(json);
    }

    private static void checkNumbers(Planned planned, Made made) {
        double[] numbers = {planned.bpm(), made.bpm(), made.seconds(), made.loudness(), made.truePeak()};
        for (double number : numbers) {
            check(Math.abs(number) <= 10_000, "it tells of a number that no song has: " + number);
        }
        check(planned.model().matches("[^/\\\\]{1,100}"), "its plan names no model");
    }

    /** @throws IOException if one of the files cannot be read @throws RuntimeException saying what is wrong with it */
    static void files(Path folder) throws IOException {
        for (String name : new String[] {SongExports.WAV, SongExports.MIDI}) {
            check(Files.isRegularFile(folder.resolve(name)), name + " is missing");
        }
        Piece piece = MidiReader.read(Files.readAllBytes(folder.resolve(SongExports.MIDI)), SongExports.MIDI);
        check(piece.seconds() <= LONGEST_SECONDS, SongExports.MIDI + " is longer than any song");
        check(
                piece.end() / piece.ticksPerQuarter() <= MOST_QUARTERS,
                SongExports.MIDI + " has more quarter notes than any song");
        Clip clip = AudioFiles.read(folder.resolve(SongExports.WAV));
        check(clip.seconds() <= LONGEST_SECONDS, SongExports.WAV + " is longer than any song");
    }

    private static void checkLength(String what, String text) {
        check(text.length() <= LONGEST.get(what), what + " has " + text.length() + " characters, too many");
    }

    private static void check(boolean right, String problem) {
        if (!right) {
            throw new IllegalArgumentException(problem);
        }
    }
}
