package org.cadenza.families.rhythmcan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.cadenza.learning.Array;
import org.cadenza.learning.Checkpoint;
import org.cadenza.learning.Json;
import org.cadenza.learning.ModelCard;
import org.cadenza.learning.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That ONNX Runtime plays what we play. */
class OnnxGraphTest {

    private static final int CASES = 100;
    private static final float NEAR = 1e-4f;
    private static final GenreList GENRES = new GenreList(List.of("dnb", "house", "jungle"), Map.of());

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"faithful", "faithful-conditional", "improved"})
    void player_inOnnxRuntime_playsTheSame(String preset) throws IOException, OrtException {
        Checkpoint checkpoint = untrained(preset);
        Path file = folder.resolve("model.onnx");
        new RhythmCanFamily().graph(checkpoint).write(file, "Cadenza", "0");
        Drummer drummer = drummer(checkpoint);
        List<float[]> noises = new ArrayList<>();
        List<float[]> mixtures = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            noises.add(drummer.noise(new Seed(4).at(i)));
            mixtures.add(drummer.only(GENRES.names().get(i % GENRES.size())));
        }
        List<Sketch> sketches = drummer.sketch(noises, mixtures);
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession session = environment.createSession(file.toString());
                OrtSession.Result played = session.run(inputs(environment, session, noises, mixtures))) {
            assertThat(session.getMetadata().getCustomMetadata().get("genres")).contains("house", "jungle");
            assertNear(
                    played,
                    "velocities",
                    sketches.stream().map(Sketch::velocities).toList());
            if (preset.equals("improved")) {
                assertNear(
                        played,
                        "presence",
                        sketches.stream().map(Sketch::presence).toList());
                assertNear(
                        played,
                        "offsets",
                        sketches.stream().map(Sketch::offsets).toList());
            }
        }
        // One who always plays the same would agree with himself too.
        assertThat(sketches.stream()
                        .map(sketch -> List.of(sketch.velocities()[5], sketch.velocities()[99]))
                        .distinct())
                .hasSizeGreaterThan(90);
    }

    private static Map<String, OnnxTensor> inputs(
            OrtEnvironment environment, OrtSession session, List<float[]> noises, List<float[]> mixtures)
            throws OrtException {
        Map<String, OnnxTensor> inputs = new HashMap<>();
        inputs.put("z", OnnxTensor.createTensor(environment, noises.toArray(float[][]::new)));
        if (session.getInputNames().contains("genres")) {
            inputs.put("genres", OnnxTensor.createTensor(environment, mixtures.toArray(float[][]::new)));
        }
        if (session.getInputNames().contains("genre")) {
            long[][] numbers = new long[mixtures.size()][1];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i][0] = i % GENRES.size();
            }
            inputs.put("genre", OnnxTensor.createTensor(environment, numbers));
        }
        return inputs;
    }

    private static void assertNear(OrtSession.Result played, String output, List<float[]> expected)
            throws OrtException {
        float[][][] values = (float[][][]) played.get(output).orElseThrow().getValue();
        for (int i = 0; i < CASES; i++) {
            for (int cell = 0; cell < expected.get(i).length; cell++) {
                assertThat(Math.abs(values[i][cell / 9][cell % 9] - expected.get(i)[cell]))
                        .as("%s of case %d, cell %d", output, i, cell)
                        .isLessThan(NEAR);
            }
        }
    }

    private static Drummer drummer(Checkpoint checkpoint) {
        RhythmCanConfig config = Json.read(checkpoint.document("config"), RhythmCanConfig.class, "config");
        Cast cast = Cast.of(config, GENRES.size(), new Seed(3));
        cast.restore(checkpoint);
        return new Drummer(config, new TensorSketcher(cast.player()), GENRES, Optional.empty());
    }

    /** A player whose every number is drawn: none is left at 0 or 1, where a swap would go unseen. */
    private static Checkpoint untrained(String preset) {
        RhythmCanConfig config = new RhythmCanFamily().presets().named(preset).config();
        Checkpoint.Draft draft = new Checkpoint.Draft().document("config", Json.write(config));
        GENRES.save(draft);
        Cast cast = Cast.of(config, GENRES.size(), new Seed(1));
        cast.save(draft, cast.parameters().save());
        ModelCard card =
                new ModelCard("rhythmcan", preset, 1, "0.1.0", 0, 0, List.of(), Map.of(), List.of(), List.of());
        Checkpoint fresh = draft.seal(card);
        SplittableRandom random = new SplittableRandom(2);
        Map<String, Array> weights = new HashMap<>();
        fresh.weights().forEach((name, array) -> {
            float[] values = array.floats();
            for (int i = 0; i < values.length; i++) {
                values[i] += (float) random.nextDouble(-0.05, 0.05);
            }
            weights.put(name, Array.of(values).shaped(array.shape()));
        });
        return new Checkpoint(card, fresh.documents(), weights, Map.of());
    }

    @Test
    void graph_ofAnotherFamily_isRefused() {
        Checkpoint other = new Checkpoint.Draft()
                .seal(new ModelCard("markov", "", 1, "0.1.0", 0, 0, List.of(), Map.of(), List.of(), List.of()));
        assertThatThrownBy(() -> new RhythmCanFamily().graph(other)).hasMessageContaining("markov");
    }
}
