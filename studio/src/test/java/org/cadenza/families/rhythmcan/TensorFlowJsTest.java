package org.cadenza.families.rhythmcan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.cadenza.families.rhythmcan.RhythmCanConfig.Players;
import org.cadenza.learning.Array;
import org.cadenza.learning.Checkpoint;
import org.cadenza.learning.Json;
import org.cadenza.learning.ModelCard;
import org.cadenza.learning.Seed;
import org.cadenza.learning.keras.TensorFlowJsWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That TensorFlow.js plays what we play. Here and not beside the family, since only the studio has Node and its packages. */
class TensorFlowJsTest {

    private static final Path SCRIPT = Path.of("frontend", "test", "tensorflow-js.mjs");
    private static final int CASES = 100;
    private static final GenreList GENRES = new GenreList(List.of("dnb", "house", "jungle"), Map.of());

    @TempDir
    private Path folder;

    /** What the script tells. */
    private record Agreement(int cases, double furthest) {}

    @Test
    void creativePlayer_inTensorFlowJs_playsTheSame() throws Exception {
        assertAgrees("faithful");
    }

    @Test
    void conditionalPlayer_inTensorFlowJs_playsTheSameOfEachGenre() throws Exception {
        assertAgrees("faithful-conditional");
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
        List<Map<String, Object>> cases = cases(config, checkpoint);
        Files.writeString(folder.resolve("cases.json"), Json.write(cases));
        Agreement agreement = playedByNode();
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
        return new Array(array.type(), array.shape(), Array.of(values).data());
    }

    private static List<Map<String, Object>> cases(RhythmCanConfig config, Checkpoint checkpoint) {
        Cast cast = Cast.of(config, GENRES.size(), new Seed(3));
        cast.restore(checkpoint);
        Drummer drummer = new Drummer(config, cast, GENRES, java.util.Optional.empty());
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

    private Agreement playedByNode() throws IOException, InterruptedException {
        Path said = folder.resolve("said.txt");
        Process node = new ProcessBuilder("node", SCRIPT.toString(), folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        int exitCode = node.waitFor();
        String text = Files.readString(said, StandardCharsets.UTF_8);
        assertThat(exitCode).as(text).isZero();
        String last = text.lines().reduce((first, second) -> second).orElse("");
        return Json.read(last, Agreement.class, "what node said");
    }
}
