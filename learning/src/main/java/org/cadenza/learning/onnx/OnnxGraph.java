package org.cadenza.learning.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cadenza.learning.Array;

/**
 * A network as ONNX has it (onnx.ai, operator set 17): values with names, which operators make of others. Every value's
 * first dimension is a batch of any size, unless it says otherwise.
 */
public final class OnnxGraph {

    /** The newest that ONNX Runtime 1.12 and all later ones read. */
    private static final int OPERATORS = 17;

    private static final int FORMAT = 8;
    private static final String BATCH = "batch";

    private final GraphProto.Builder graph = GraphProto.newBuilder();
    private final Map<String, String> notes = new TreeMap<>();
    private int values;

    /** @param name of the network, for those who look at it */
    public OnnxGraph(String name) {
        graph.setName(name);
    }

    /** What the network is given: numbers of {@code shape} for each of a batch. */
    public String input(String name, long... shape) {
        graph.addInput(value(name, TensorProto.DataType.FLOAT, shape));
        return name;
    }

    /** What the network is given: whole numbers of {@code shape} for each of a batch. */
    public String wholeInput(String name, long... shape) {
        graph.addInput(value(name, TensorProto.DataType.INT64, shape));
        return name;
    }

    /** Makes {@code value} an output, called {@code name}. @param shape for each of a batch */
    public void output(String name, String value, long... shape) {
        graph.addNode(node("Identity", Map.of(), value).addOutput(name));
        graph.addOutput(value(name, TensorProto.DataType.FLOAT, shape));
    }

    /** A learned array, of 32-bit floats. */
    public String weight(String name, Array array) {
        return constant(
                name,
                TensorProto.DataType.FLOAT,
                array.shape(),
                ByteString.copyFrom(Array.of(array.floats()).data()));
    }

    /** Numbers that are no weight: a shape, an axis. */
    public String whole(long... numbers) {
        return constant(
                fresh(),
                TensorProto.DataType.INT64,
                new long[] {numbers.length},
                ByteString.copyFrom(Array.of(numbers).data()));
    }

    private String constant(String name, TensorProto.DataType type, long[] shape, ByteString data) {
        graph.addInitializer(TensorProto.newBuilder()
                .setName(name)
                .setDataType(type.getNumber())
                .addAllDims(Arrays.stream(shape).boxed().toList())
                .setRawData(data));
        return name;
    }

    /** What {@code operator} makes of {@code inputs}. */
    public String apply(String operator, String... inputs) {
        return apply(operator, Map.of(), inputs);
    }

    /**
     * What {@code operator} makes of {@code inputs}.
     *
     * @param attributes whole numbers, floats, and lists of whole numbers or of words
     */
    public String apply(String operator, Map<String, Object> attributes, String... inputs) {
        String made = fresh();
        graph.addNode(node(operator, attributes, inputs).addOutput(made));
        return made;
    }

    private String fresh() {
        return "value_" + values++;
    }

    /** Says something of the model that programs may read: its card, its genres. */
    public OnnxGraph note(String name, String text) {
        notes.put(name, text);
        return this;
    }

    /**
     * Writes the model.
     *
     * @param program by which
     * @param version of the program
     */
    public void write(Path file, String program, String version) throws IOException {
        ModelProto.Builder model = ModelProto.newBuilder()
                .setIrVersion(FORMAT)
                .setProducerName(program)
                .setProducerVersion(version)
                .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(OPERATORS))
                .setGraph(graph);
        notes.forEach((name, text) -> model.addMetadataProps(
                StringStringEntryProto.newBuilder().setKey(name).setValue(text)));
        try (OutputStream out = Files.newOutputStream(file)) {
            model.build().writeTo(out);
        }
    }

    private static ValueInfoProto value(String name, TensorProto.DataType type, long... shape) {
        TensorShapeProto.Builder dimensions = TensorShapeProto.newBuilder()
                .addDim(TensorShapeProto.Dimension.newBuilder().setDimParam(BATCH));
        for (long size : shape) {
            dimensions.addDim(TensorShapeProto.Dimension.newBuilder().setDimValue(size));
        }
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder()
                        .setTensorType(TypeProto.Tensor.newBuilder()
                                .setElemType(type.getNumber())
                                .setShape(dimensions)))
                .build();
    }

    private NodeProto.Builder node(String operator, Map<String, Object> attributes, String... inputs) {
        NodeProto.Builder node =
                NodeProto.newBuilder().setOpType(operator).setName(operator + "_" + graph.getNodeCount());
        node.addAllInput(List.of(inputs));
        new TreeMap<>(attributes).forEach((name, value) -> node.addAttribute(attribute(name, value)));
        return node;
    }

    private static AttributeProto.Builder attribute(String name, Object value) {
        AttributeProto.Builder attribute = AttributeProto.newBuilder().setName(name);
        if (value instanceof Integer whole) {
            return attribute.setType(AttributeProto.AttributeType.INT).setI(whole);
        }
        if (value instanceof Float number) {
            return attribute.setType(AttributeProto.AttributeType.FLOAT).setF(number);
        }
        List<?> list = (List<?>) value;
        if (list.get(0) instanceof String) {
            list.forEach(each -> attribute.addStrings(ByteString.copyFromUtf8((String) each)));
            return attribute.setType(AttributeProto.AttributeType.STRINGS);
        }
        list.forEach(each -> attribute.addInts(((Number) each).longValue()));
        return attribute.setType(AttributeProto.AttributeType.INTS);
    }
}
