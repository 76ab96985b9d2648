package org.cadenza.studio.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cadenza.music.audio.AudioFiles;
import org.cadenza.music.midi.MidiReader;
import org.cadenza.music.score.Genre;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Every genre at three tempos, ordered by API in one go. */
class EveryGenreTest {

    private static final String SONGS = "/api/v1/songs";
    private static final List<String> TEMPOS = List.of("slow", "medium", "fast");
    private static final double AUDIBLE = 0.05;

    @TempDir
    private static Path home;

    @TempDir
    private Path files;

    private record Asked(String id, Genre genre, String tempo) {}

    @Test
    void everyGenre_atThreeTempos_becomesASongThatSounds() throws Exception {
        try (StudioServer server = StudioServer.open(StudioSettings.local(Studio.homeWithModels(home), 0))) {
            Studio studio = Studio.of(server);
            List<Asked> asked = new ArrayList<>();
            for (Genre genre : Genre.values()) {
                for (String tempo : TEMPOS) {
                    String order = String.format(
                            "{\"genre\":\"%s\",\"tempo\":\"%s\",\"bars\":2,\"seed\":%d}",
                            genre.label(), tempo, genre.ordinal());
                    asked.add(new Asked(studio.order(order), genre, tempo));
                }
            }
            double before = 0;
            for (Asked each : asked) {
                double tempo = assertSounds(studio, each);
                assertThat(tempo).as("%s", each).isGreaterThan(each.tempo.equals("slow") ? 0 : before);
                before = tempo;
            }
        }
    }

    /** The song is done, can be decoded, sounds, and its MIDI file goes as fast as was decided. @return its tempo */
    private double assertSounds(Studio studio, Asked asked) throws Exception {
        JsonNode song = studio.awaitEnd(asked.id);
        assertThat(song.get("state").asString()).as("%s", song).isEqualTo("done");
        assertThat(song.get("genre").asString()).isEqualTo(asked.genre.label());
        Path wav = Files.write(files.resolve("song.wav"), studio.bytes(SONGS + "/" + asked.id + "/audio.wav"));
        float loudest = 0;
        for (float sample : AudioFiles.read(wav).channels()[0]) {
            loudest = Math.max(loudest, Math.abs(sample));
        }
        assertThat(loudest).as("%s", asked).isGreaterThan((float) AUDIBLE);
        Path midi = Files.write(files.resolve("song.mid"), studio.bytes(SONGS + "/" + asked.id + "/song.mid"));
        double tempo = song.get("tempo").asDouble();
        assertThat(MidiReader.read(midi).tempo().bpm()).as("%s", asked).isCloseTo(tempo, within(0.1));
        return tempo;
    }
}
