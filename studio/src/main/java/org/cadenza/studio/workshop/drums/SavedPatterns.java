package org.cadenza.studio.workshop.drums;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.cadenza.learning.Json;
import org.cadenza.studio.library.Library;
import org.cadenza.studio.library.StoredModel;
import org.cadenza.studio.library.Version;
import org.cadenza.studio.library.drums.StoredPattern;
import org.cadenza.studio.library.drums.StoredPatterns;

/** Keeps patterns with all that it takes to draw them again: model, seed, dials and the program's version. */
public final class SavedPatterns {

    private final StoredPatterns patterns;
    private final Library library;

    public SavedPatterns(StoredPatterns patterns, Library library) {
        this.patterns = patterns;
        this.library = library;
    }

    /**
     * Stores a pattern.
     *
     * @throws org.cadenza.studio.workshop.WrongOrderException naming every field that is wrong
     * @throws org.cadenza.studio.library.NoRoomException if there are too many
     */
    public StoredPattern save(SavedOrder order) throws IOException {
        Loop loop = order.check();
        Map<String, Object> content = fields(Json.write(order));
        content.remove("name");
        card(order).ifPresent(card -> content.put("cardSha256", card));
        content.put("version", Version.current());
        return patterns.add(loop.name(), loop.bpm(), Optional.ofNullable(order.genre()), Json.writeLine(content));
    }

    private Optional<String> card(SavedOrder order) {
        return library.models().stream()
                .filter(model -> model.name().equals(order.model()))
                .map(StoredModel::cardSha256)
                .findFirst();
    }

    /** All that was saved, by the fields of the order, and what the library adds. */
    public Map<String, Object> all(StoredPattern pattern) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("id", pattern.id());
        all.put("name", pattern.name());
        all.put("created", pattern.created());
        pattern.binned().ifPresent(when -> all.put("binned", when));
        patterns.content(pattern.id()).ifPresent(content -> all.putAll(fields(content)));
        return all;
    }

    /** @throws org.cadenza.studio.workshop.WrongOrderException if it is too long, or there is none */
    public void rename(String id, String name) {
        patterns.rename(id, LoopOrder.newName(name));
    }

    @SuppressWarnings("unchecked") // JSON's objects are such maps
    private static Map<String, Object> fields(String json) {
        Map<String, Object> fields = Json.read(json, Map.class, "pattern");
        fields.values().removeIf(value -> value == null);
        return fields;
    }
}
