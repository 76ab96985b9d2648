package org.cadenza.benchmarks;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.cadenza.families.musictransformer.StepDecoder;
import org.cadenza.learning.Array;
import org.cadenza.learning.Safetensors;
import org.cadenza.learning.decoder.DecoderShape;
import org.cadenza.learning.decoder.DecoderShape.Positions;
import org.cadenza.learning.representation.TokenLanguage;
import org.cadenza.learning.representation.TokenReader;
import org.cadenza.learning.representation.Vocabulary;

/**
 * How many tokens a second a decoder of six layers and width 256 samples, one song at a time, 1,000 tokens from the
 * beginning: {@link StepDecoder} against ONNX Runtime and PyTorch with the same weights in the same run, taking turns,
 * with one thread and with two. Prints how far their last logits are from ours, then tokens a second, and tokens a second
 * of processor time (of the whole process): medians, least and most. Arguments: the Python that has torch
 * ({@code /usr/bin/python3}), how many rounds (7), and the most threads (2; with 1 a busy machine can still compare
 * processor time).
 *
 * <pre>
 * mvn -q -DskipTests package
 * java -XX:+UseSerialGC -XX:MaxVectorSize=32 -cp "studio/target/lib/*:benchmarks/target/classes:ONNXRUNTIME.jar" \
 *     org.cadenza.benchmarks.SamplingBenchmark /usr/bin/python3
 * </pre>
 */
public final class SamplingBenchmark {

    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final int STEPS = 1000;
    private static final int TOKENS = 390;
    private static final DecoderShape NETWORK = new DecoderShape(6, 256, 8, 1024, Positions.RELATIVE, 512, 1024);

    /** One way of sampling. */
    private interface Sampler {

        /** Reads so many tokens; returns the last logits. */
        float[] run(int steps) throws Exception;
    }

    private SamplingBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        String python = arguments.length > 0 ? arguments[0] : "/usr/bin/python3";
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 7;
        int threads = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 2;
        Path folder = Files.createTempDirectory("sampling");
        Map<String, Array> weights = weights();
        Safetensors.write(folder.resolve("weights.safetensors"), weights);
        print(
                "%,d parameters%n",
                weights.values().stream().mapToLong(SamplingBenchmark::count).sum());
        Path graph = folder.resolve("step.onnx");
        try (Torch torch = new Torch(python, folder.resolve("weights.safetensors"), graph);
                Onnx one = new Onnx(graph, 1);
                Onnx two = new Onnx(graph, 2)) {
            StepDecoder decoder = new StepDecoder(NETWORK, new OneFeature(), weights);
            Map<String, Sampler> samplers = new LinkedHashMap<>();
            samplers.put("cadenza, 1 thread", steps -> run(decoder, steps));
            samplers.put("ONNX Runtime, 1 thread", one::run);
            samplers.put("PyTorch, 1 thread", steps -> torch.run(1, steps));
            if (threads == 2) {
                samplers.put("ONNX Runtime, 2 threads", two::run);
                samplers.put("PyTorch, 2 threads", steps -> torch.run(2, steps));
            }
            compare(samplers);
            race(samplers, torch, rounds);
        }
    }

    private static void compare(Map<String, Sampler> samplers) throws Exception {
        float[] ours = null;
        for (Map.Entry<String, Sampler> sampler : samplers.entrySet()) {
            float[] logits = sampler.getValue().run(STEPS);
            ours = ours == null ? logits.clone() : ours;
            float farthest = 0;
            for (int i = 0; i < ours.length; i++) {
                farthest = Math.max(farthest, Math.abs(ours[i] - logits[i]));
            }
            print("%-24s last logits differ by at most %.1e%n", sampler.getKey(), farthest);
        }
    }

    private static void race(Map<String, Sampler> samplers, Torch torch, int rounds) throws Exception {
        Map<String, List<Double>> rates = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<String, Sampler> sampler : samplers.entrySet()) {
                torch.seconds = null;
                long start = System.nanoTime();
                long busy = PROCESS.getProcessCpuTime();
                sampler.getValue().run(STEPS);
                double[] seconds = torch.seconds != null
                        ? torch.seconds
                        : new double[] {(System.nanoTime() - start) / 1e9, (PROCESS.getProcessCpuTime() - busy) / 1e9};
                String name = sampler.getKey();
                rates.computeIfAbsent(name + ", a second", key -> new ArrayList<>())
                        .add(STEPS / seconds[0]);
                rates.computeIfAbsent(name + ", a processor second", key -> new ArrayList<>())
                        .add(STEPS / seconds[1]);
            }
        }
        rates.forEach((name, values) -> {
            double[] sorted = values.stream().mapToDouble(x -> x).sorted().toArray();
            print(
                    "%-44s %5.0f (%.0f to %.0f)%n",
                    name, sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]);
        });
    }

    private static int token(int step) {
        return step * 7919 % TOKENS;
    }

    private static float[] run(StepDecoder decoder, int steps) {
        decoder.reset();
        float[] logits = {};
        for (int step = 0; step < steps; step++) {
            logits = decoder.step(new int[] {token(step)}, new int[0]);
        }
        return logits;
    }

    /** The graph of one step; what it says of keys and values is handed back to it unseen. */
    private static final class Onnx implements AutoCloseable {

        private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
        private final OrtSession session;

        Onnx(Path graph, int threads) throws OrtException {
            OrtSession.SessionOptions options = new OrtSession.SessionOptions();
            options.setIntraOpNumThreads(threads);
            options.setInterOpNumThreads(1);
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            session = environment.createSession(graph.toString(), options);
        }

        float[] run(int steps) throws OrtException {
            Map<String, OnnxTensor> inputs = new TreeMap<>();
            long[] none = {NETWORK.heads(), 0, NETWORK.headWidth()};
            for (int layer = 0; layer < NETWORK.layers(); layer++) {
                for (String kind : List.of("key", "value")) {
                    inputs.put(
                            "past_" + kind + layer,
                            OnnxTensor.createTensor(environment, FloatBuffer.allocate(0), none));
                }
            }
            float[] logits = new float[TOKENS];
            OrtSession.Result before = null;
            for (int step = 0; step < steps; step++) {
                LongBuffer token = LongBuffer.wrap(new long[] {token(step)});
                inputs.put("token", OnnxTensor.createTensor(environment, token, new long[] {1}));
                OrtSession.Result result = session.run(inputs);
                ((OnnxTensor) result.get(0)).getFloatBuffer().get(logits);
                inputs.get("token").close();
                result.forEach(output ->
                        inputs.put(output.getKey().replace("present", "past"), (OnnxTensor) output.getValue()));
                inputs.remove("logits");
                if (before != null) {
                    before.close();
                }
                before = result;
            }
            before.close();
            return logits;
        }

        @Override
        public void close() throws OrtException {
            session.close();
        }
    }

    /** The Python beside this, waiting for its turns. */
    private static final class Torch implements AutoCloseable {

        private final Process process;
        private final BufferedReader answers;
        private final PrintStream turns;
        private double[] seconds;

        Torch(String python, Path weights, Path graph) throws IOException {
            process = new ProcessBuilder(
                            python,
                            "benchmarks/sampling_peer.py",
                            weights.toString(),
                            String.valueOf(NETWORK.layers()),
                            String.valueOf(NETWORK.width()),
                            String.valueOf(NETWORK.heads()),
                            graph.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            answers = process.inputReader();
            turns = new PrintStream(process.getOutputStream(), true);
            String line = answers.readLine();
            while (line != null && !line.equals("ready")) {
                line = answers.readLine();
            }
        }

        float[] run(int threads, int steps) throws IOException {
            turns.println(threads + " " + steps);
            String[] answer = answers.readLine().split(" ");
            seconds = new double[] {Double.parseDouble(answer[0]), Double.parseDouble(answer[1])};
            float[] logits = new float[answer.length - 2];
            for (int i = 0; i < logits.length; i++) {
                logits[i] = Float.parseFloat(answer[i + 2]);
            }
            return logits;
        }

        @Override
        public void close() {
            turns.close();
        }
    }

    /** The language of the benchmark: the last token is all that is known. */
    private static final class OneFeature implements TokenLanguage {

        private final Vocabulary vocabulary = new Vocabulary();

        OneFeature() {
            vocabulary.range("token", 0, TOKENS - 1);
        }

        @Override
        public int edition() {
            return 1;
        }

        @Override
        public Vocabulary vocabulary() {
            return vocabulary;
        }

        @Override
        public int[] featureSizes() {
            return new int[] {TOKENS};
        }

        @Override
        public int conditions() {
            return 0;
        }

        @Override
        public Vocabulary.Range pitches() {
            return null;
        }

        @Override
        public int references() {
            return 0;
        }

        @Override
        public TokenReader reader(int[] conditions) {
            throw new UnsupportedOperationException("the benchmark reads no music");
        }
    }

    private static Map<String, Array> weights() {
        Map<String, Array> weights = new TreeMap<>();
        SplittableRandom random = new SplittableRandom(1);
        int width = NETWORK.width();
        put(weights, random, "embedding.weight", TOKENS, width);
        for (int layer = 0; layer < NETWORK.layers(); layer++) {
            String attention = "blocks." + layer + ".attention.";
            String feedForward = "blocks." + layer + ".feedforward.";
            norm(weights, attention + "norm", width);
            affine(weights, random, attention + "qkv", width, 3 * width);
            affine(weights, random, attention + "output", width, width);
            put(weights, random, attention + "distance", NETWORK.heads(), NETWORK.maxDistance(), NETWORK.headWidth());
            norm(weights, feedForward + "norm", width);
            affine(weights, random, feedForward + "inner", width, NETWORK.feedForward());
            affine(weights, random, feedForward + "outer", NETWORK.feedForward(), width);
        }
        norm(weights, "norm", width);
        affine(weights, random, "head", width, TOKENS);
        return weights;
    }

    private static void norm(Map<String, Array> weights, String name, int width) {
        float[] ones = new float[width];
        Arrays.fill(ones, 1f);
        weights.put(name + ".weight", Array.of(ones));
        weights.put(name + ".bias", Array.of(new float[width]));
    }

    private static void affine(
            Map<String, Array> weights, SplittableRandom random, String name, int inputs, int outputs) {
        put(weights, random, name + ".weight", outputs, inputs);
        put(weights, random, name + ".bias", outputs);
    }

    /** Numbers of the deviation with which sums over the last dimension keep that of what goes in. */
    private static void put(Map<String, Array> weights, SplittableRandom random, String name, long... shape) {
        float[] values = new float[(int) Arrays.stream(shape).reduce(1, (a, b) -> a * b)];
        double scale = Math.sqrt(3.0 / shape[shape.length - 1]);
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) ((2 * random.nextDouble() - 1) * scale);
        }
        weights.put(name, new Array(Array.Type.F32, shape, Array.of(values).data()));
    }

    private static long count(Array array) {
        return Arrays.stream(array.shape()).reduce(1, (a, b) -> a * b);
    }

    private static void print(String format, Object... values) {
        System.out.print(String.format(Locale.ROOT, format, values));
    }
}
