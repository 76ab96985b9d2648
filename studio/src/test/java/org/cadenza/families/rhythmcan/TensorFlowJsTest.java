package org.cadenza.families.rhythmcan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.cadenza.families.rhythmcan.RhythmCanConfig.Players;
import org.cadenza.learning.Array;
import org.cadenza.learning.Checkpoint;
import org.cadenza.learning.Json;
import org.cadenza.learning.ModelCard;
import org.cadenza.learning.Seed;
import org.cadenza.learning.keras.KerasModel;
import org.cadenza.learning.keras.TensorFlowJsReader;
import org.cadenza.learning.keras.TensorFlowJsWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That TensorFlow.js plays what we play. Here and not beside the family, since only the studio has Node and its packages. */
class TensorFlowJsTest {

    private static final Path SCRIPTS = Path.of("frontend", "test");
    private static final int CASES = 100;
    private static final GenreList GENRES = new GenreList(List.of("dnb", "house", "jungle"), Map.of());

    @TempDir
    private Path folder;

    /** What the script tells. */
    private record Agreement(int cases, double furthest) {}

    /** What TensorFlow.js plays. @param genre -1 for none */
    private record Case(float[] z, int genre, float[] expected) {}

    @Test
    void creativePlayer_inTensorFlowJs_playsTheSame() throws Exception {
        assertAgrees("faithful");
    }

    @Test
    void conditionalPlayer_inTensorFlowJs_playsTheSameOfEachGenre() throws Exception {
        assertAgrees("faithful-conditional");
    }

    @Test
    void creativePlayer_builtByTensorFlowJs_isImportedAndPlaysTheSame() throws Exception {
        node("tensorflow-js-original.mjs");
        assertImportAgrees("faithful", List.of());
    }

    @Test
    void conditionalPlayer_builtByTensorFlowJs_isImportedAndPlaysTheSameOfEachGenre() throws Exception {
        node("tensorflow-js-original.mjs", "3");
        assertImportAgrees("faithful-conditional", List.of("techno", "house", "dnb"));
    }

    private void assertImportAgrees(String preset, List<String> genres) throws Exception {
        KerasModel network = TensorFlowJsReader.read(folder.resolve(TensorFlowJsWriter.MODEL));
        Checkpoint checkpoint = new RhythmCanFamily().imported(network, genres);
        assertThat(checkpoint.card().preset()).isEqualTo(preset);
        assertThat(GenreList.of(checkpoint).names()).isEqualTo(genres.isEmpty() ? List.of("unknown") : genres);
        Drummer drummer = drummer(checkpoint);
        Case[] cases = Json.read(Files.readString(folder.resolve("cases.json")), Case[].class, "cases");
        assertThat(cases).hasSize(CASES);
        for (Case each : cases) {
            float[] mixture = drummer.even();
            if (each.genre() >= 0) {
                mixture = drummer.only(genres.get(each.genre()));
            }
            assertThat(drummer.sketch(List.of(each.z()), List.of(mixture))
                            .get(0)
                            .velocities())
                    .containsExactly(each.expected(), within(1e-4f));
        }
    }

    private static Drummer drummer(Checkpoint checkpoint) {
        RhythmCanConfig config = Json.read(checkpoint.document("config"), RhythmCanConfig.class, "config");
        GenreList genres = GenreList.of(checkpoint);
        Cast cast = Cast.of(config, genres.size(), new Seed(3));
        cast.restore(checkpoint);
        return new Drummer(config, new TensorSketcher(cast.player()), genres, Optional.empty());
    }

    private void assertAgrees(String preset) throws Exception {
        RhythmCanConfig config =
                small(new RhythmCanFamily().presets().named(preset).config());
        Checkpoint checkpoint = untrained(config, preset);
        TensorFlowJsWriter.write(
                new RhythmCanFamily().exported(checkpoint),
                "Cadenza",
                folder.resolve(TensorFlowJsWriter.MODEL),
                folder.resolve(TensorFlowJsWriter.SHARD));
        List<Map<String, Object>> cases = cases(checkpoint);
        Files.writeString(folder.resolve("cases.json"), Json.write(cases));
        String last = node("tensorflow-js.mjs").lines().reduce("", (first, second) -> second);
        Agreement agreement = Json.read(last, Agreement.class, "what node said");
        assertThat(agreement.cases()).isEqualTo(CASES);
        assertThat(agreement.furthest()).isLessThan(1e-4);
        // One who always plays the same would agree with himself too.
        assertThat(cases.stream().map(each -> each.get("expected").hashCode()).distinct())
                .hasSizeGreaterThan(90);
    }

    private static RhythmCanConfig small(RhythmCanConfig config) {
        Players full = config.players();
        Players small = new Players(full.architecture(), full.noise(), full.noiseDeviation(), 0.1, full.dropout());
        return new RhythmCanConfig(small, config.mode(), config.course(), config.optimization());
    }

    /** A player whose every number is drawn: none is left at 0 or 1, where a swap would go unseen. */
    private static Checkpoint untrained(RhythmCanConfig config, String preset) {
        Checkpoint.Draft draft = new Checkpoint.Draft().document("config", Json.write(config));
        GENRES.save(draft);
        Cast cast = Cast.of(config, GENRES.size(), new Seed(1));
        cast.save(draft, cast.parameters().save());
        ModelCard card =
                new ModelCard("rhythmcan", preset, 1, "0.1.0", 0, 0, List.of(), Map.of(), List.of(), List.of());
        Checkpoint fresh = draft.seal(card);
        SplittableRandom random = new SplittableRandom(2);
        Map<String, Array> weights = new LinkedHashMap<>();
        fresh.weights().forEach((name, array) -> weights.put(name, shaken(array, random)));
        return new Checkpoint(card, fresh.documents(), weights, Map.of());
    }

    private static Array shaken(Array array, SplittableRandom random) {
        float[] values = array.floats();
        for (int i = 0; i < values.length; i++) {
            values[i] += (float) random.nextDouble(-0.3, 0.3);
        }
        return Array.of(values).shaped(array.shape());
    }

    private static List<Map<String, Object>> cases(Checkpoint checkpoint) {
        Drummer drummer = drummer(checkpoint);
        List<Map<String, Object>> cases = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            float[] noise = drummer.noise(new Seed(4).at(i));
            int genre = i % GENRES.size();
            float[] mixture = drummer.only(GENRES.names().get(genre));
            Map<String, Object> played = new LinkedHashMap<>(Map.of(
                    "z",
                    noise,
                    "expected",
                    boxed(drummer.sketch(List.of(noise), List.of(mixture))
                            .get(0)
                            .velocities())));
            if (drummer.knowsGenres()) {
                played.put("genre", genre);
            }
            cases.add(played);
        }
        return cases;
    }

    private static List<Float> boxed(float[] values) {
        List<Float> boxed = new ArrayList<>();
        for (float value : values) {
            boxed.add(value);
        }
        return boxed;
    }

    /** What a script prints, the notices of TensorFlow.js included. */
    private String node(String script, String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("node", SCRIPTS.resolve(script).toString(), folder.toString()));
        command.addAll(List.of(arguments));
        Path said = folder.resolve("said.txt");
        int exitCode = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();
        String text = Files.readString(said, StandardCharsets.UTF_8);
        assertThat(exitCode).as(text).isZero();
        return text;
    }
}
