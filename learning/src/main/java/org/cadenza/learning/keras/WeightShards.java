package org.cadenza.learning.keras;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.cadenza.learning.Array;
import org.cadenza.learning.CheckpointException;

/** The weights of a layers model: groups of arrays, each group cut into files at any byte. */
final class WeightShards {

    /** Twenty times those of the published network, in bytes. */
    private static final long MAX_BYTES = 64L << 20;

    /** A file beside the model, never a path. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,199}");

    private record Declared(String name, long[] shape, int bytes) {}

    private WeightShards() {}

    /**
     * Those that {@code manifest} declares, by layer and name within it: {@code lstm_1}, {@code kernel}. A layer is any part
     * of the full name before the last, for models within models and cells within layers have parts of their own.
     */
    static Map<String, Map<String, Array>> read(Path folder, List<?> manifest) throws IOException {
        Map<String, Map<String, Array>> weights = new LinkedHashMap<>();
        long room = MAX_BYTES;
        for (Object each : manifest) {
            Map<String, Object> group = TensorFlowJsReader.object(each, "weightsManifest");
            List<Declared> declared = declared(TensorFlowJsReader.list(group.get("weights"), "weights"), room);
            long bytes = declared.stream().mapToLong(Declared::bytes).sum();
            room -= bytes;
            ByteBuffer data = bytes(folder, TensorFlowJsReader.list(group.get("paths"), "paths"), declared, bytes);
            for (Declared weight : declared) {
                add(weight, data.slice(data.position(), weight.bytes()), weights);
                data.position(data.position() + weight.bytes());
            }
        }
        return weights;
    }

    private static List<Declared> declared(List<?> weights, long room) {
        List<Declared> declared = new ArrayList<>();
        long left = room;
        for (Object each : weights) {
            Map<String, Object> weight = TensorFlowJsReader.object(each, "weights");
            String name = TensorFlowJsReader.word(weight.get("name"), "name of a weight");
            if (!"float32".equals(weight.get("dtype")) || weight.containsKey("quantization")) {
                throw new CheckpointException("the weight '" + name + "' is "
                        + (weight.containsKey("quantization") ? "quantized" : "of " + weight.get("dtype"))
                        + ", expected plain float32; convert the model again without --quantize");
            }
            long[] shape = shape(name, TensorFlowJsReader.list(weight.get("shape"), "shape"), left / 4);
            int bytes = (int) (4 * Arrays.stream(shape).reduce(1, (a, b) -> a * b));
            left -= bytes;
            declared.add(new Declared(name, shape, bytes));
        }
        return declared;
    }

    /** @param room numbers that it may have at most */
    private static long[] shape(String name, List<?> sizes, long room) {
        long[] shape = new long[sizes.size()];
        long numbers = 1;
        for (int i = 0; i < shape.length; i++) {
            shape[i] = sizes.get(i) instanceof Integer size && size > 0 ? size : -1;
            numbers = shape[i] < 0 || shape[i] > room ? room + 1 : numbers * shape[i];
            if (numbers > room) {
                throw new CheckpointException("the weight '" + name + "' has the shape " + sizes
                        + ", expected sizes of 1 or more and at most " + MAX_BYTES + " bytes in all weights together");
            }
        }
        return shape;
    }

    private static ByteBuffer bytes(Path folder, List<?> paths, List<Declared> declared, long expected)
            throws IOException {
        List<Path> shards = new ArrayList<>();
        long present = 0;
        for (Object each : paths) {
            String name = TensorFlowJsReader.word(each, "paths");
            Path shard = PLAIN.matcher(name).matches() ? folder.resolve(name) : null;
            if (shard == null || !Files.isRegularFile(shard)) {
                throw new CheckpointException("the shard '" + name + "' is not beside the model, and "
                        + reaching(declared, present) + "; copy all files of the export into one folder");
            }
            present += Files.size(shard);
            shards.add(shard);
        }
        if (present != expected) {
            throw new CheckpointException("the shards " + paths + " have " + present + " bytes, the model's weights "
                    + expected + "; " + reaching(declared, present) + "; copy the files of the export again");
        }
        return joined(shards, (int) expected);
    }

    /** Which weight is the first that {@code present} bytes do not hold. */
    private static String reaching(List<Declared> declared, long present) {
        long end = 0;
        for (Declared weight : declared) {
            end += weight.bytes();
            if (end > present) {
                return "the weights from '" + weight.name() + "' on are missing";
            }
        }
        return "no weight should lie there";
    }

    private static ByteBuffer joined(List<Path> shards, int bytes) throws IOException {
        ByteBuffer joined = ByteBuffer.allocate(bytes);
        for (Path shard : shards) {
            try (FileChannel channel = FileChannel.open(shard)) {
                while (joined.hasRemaining() && channel.read(joined) >= 0) {}
            }
        }
        if (joined.hasRemaining()) {
            throw new IOException("'" + shards + "' became shorter while they were read");
        }
        return joined.flip();
    }

    private static void add(Declared weight, ByteBuffer data, Map<String, Map<String, Array>> weights) {
        String[] parts = weight.name().split("/");
        String name = parts[parts.length - 1].replaceFirst(":0$", "");
        Array array = new Array(Array.Type.F32, weight.shape(), data);
        for (String layer : Arrays.asList(parts).subList(0, parts.length - 1)) {
            // What two layers of a model within the model have alike is no weight of that model itself.
            weights.computeIfAbsent(layer, any -> new LinkedHashMap<>()).putIfAbsent(name, array);
        }
    }
}
