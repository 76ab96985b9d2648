package org.cadenza.learning;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.InjectableValues;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Records as JSON and back, strictly: a field too many, a field missing, a null or a value that the record refuses is
 * an error and never a default, for a checkpoint that is half understood generates nonsense.
 */
public final class Json {

    /** Injected into a field that came later and that older texts lack. */
    static final String EMPTY_MAP = "empty map";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .injectableValues(new InjectableValues.Std().addValue(EMPTY_MAP, Map.of()))
            .build();

    /** How Jackson names a place within its messages: with remarks on a source that it hides. */
    private static final Pattern LOCATION =
            Pattern.compile(" \\(start marker at \\[Source: .*?]\\)| at \\[Source: .*?]");

    private Json() {}

    /** {@code value} as JSON: fields in the order of the record, map keys sorted, so that equal values give equal text. */
    public static String write(Object value) {
        return MAPPER.writeValueAsString(value) + "\n";
    }

    /** {@code value} as JSON on a single line, map keys in their own order. */
    public static String writeLine(Object value) {
        return MAPPER.writer()
                        .without(SerializationFeature.INDENT_OUTPUT)
                        .without(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                        .writeValueAsString(value)
                + "\n";
    }

    /**
     * The value in {@code text}.
     *
     * @param what to call the text in messages: {@code "config"}
     * @throws CheckpointException if the text is not JSON or does not fit the type, naming the field
     */
    public static <T> T read(String text, Class<T> type, String what) {
        try {
            T value = MAPPER.readValue(text, type);
            if (value != null) {
                return value;
            }
        } catch (JacksonException e) {
            throw new CheckpointException(what + " does not fit: " + reason(e), e);
        }
        throw new CheckpointException(what + " does not fit: it is null");
    }

    /**
     * {@code value} with one field changed.
     *
     * @param field by its path: {@code "course.patience"}
     * @param text a number or word as JSON has it, words without their quotes
     * @throws IllegalArgumentException if there is no such field, listing those there are, or the record refuses the text
     */
    static <T extends Record> T with(T value, String field, String text) {
        JsonNode tree = MAPPER.valueToTree(value);
        JsonPointer pointer = JsonPointer.compile("/" + field.replace('.', '/'));
        JsonNode old = tree.at(pointer);
        if (!old.isValueNode()) {
            throw new IllegalArgumentException("there is no '" + field + "' to set; there are "
                    + fields("", tree).collect(Collectors.joining(", ")));
        }
        try {
            JsonNode changed = old.isString() ? StringNode.valueOf(text) : MAPPER.readTree(text);
            if (old.isIntegralNumber() && !changed.isIntegralNumber()) {
                throw new IllegalArgumentException("'" + text + "' is no whole number, as " + field + " must be");
            }
            ((ObjectNode) tree.at(pointer.head())).set(pointer.last().getMatchingProperty(), changed);
            @SuppressWarnings("unchecked")
            T result = (T) MAPPER.treeToValue(tree, value.getClass());
            return result;
        } catch (JacksonException e) {
            throw new IllegalArgumentException("'" + text + "' does not fit " + field + ": " + reason(e), e);
        }
    }

    private static Stream<String> fields(String prefix, JsonNode tree) {
        return tree.properties().stream()
                .flatMap(field -> field.getValue().isObject()
                        ? fields(prefix + field.getKey() + ".", field.getValue())
                        : Stream.of(prefix + field.getKey()));
    }

    private static String reason(JacksonException e) {
        String field = e.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("."));
        String message = e.getCause() instanceof IllegalArgumentException refused
                ? refused.getMessage()
                : e.getOriginalMessage();
        return (field.isEmpty() ? "" : field + ": ")
                + place(e)
                + LOCATION.matcher(message).replaceAll("");
    }

    private static String place(JacksonException e) {
        TokenStreamLocation location = e.getLocation();
        return location == null || location.getLineNr() < 1
                ? ""
                : "line " + location.getLineNr() + ", column " + location.getColumnNr() + ": ";
    }
}
