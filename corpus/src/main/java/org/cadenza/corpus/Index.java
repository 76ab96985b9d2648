package org.cadenza.corpus;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cadenza.music.score.Genre;
import org.cadenza.music.score.Key;

/**
 * The {@code index.csv} that may lie in a collection: one row for each file, found by the column {@code path}. The other
 * columns are the collection's own; {@link #labels} understands the usual names.
 */
public final class Index {

    /** Where it lies in an archive. */
    public static final String PATH = "index.csv";

    private static final List<String> GENRE_COLUMNS =
            List.of("genre", "tune_type", "genre_guess", "style_primary", "style");
    private static final List<String> COMPOSER_COLUMNS = List.of("composer", "artist", "author", "authors");

    private final Map<String, Map<String, String>> rows;

    private Index(Map<String, Map<String, String>> rows) {
        this.rows = rows;
    }

    /** The archive's index; without rows where there is none. One that cannot be read is dropped like any bad file. */
    public static Index of(Archive archive, Corpus.Sink<?> sink) {
        return of(archive, PATH, "path", sink);
    }

    /** As {@link #of(Archive, Corpus.Sink)}, from another file, whose {@code column} holds the paths. */
    public static Index of(Archive archive, String file, String column, Corpus.Sink<?> sink) {
        Map<String, Map<String, String>> rows = new HashMap<>();
        if (archive.contains(file)) {
            try {
                String text = new String(archive.bytes(file), StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
                try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text)) {
                    csv.forEach(row -> row.findField(column).ifPresent(path -> rows.put(path, row.getFieldsAsMap())));
                }
            } catch (IOException | CsvParseException | IllegalStateException e) {
                sink.drop(file, "the index cannot be read past row " + rows.size() + ": " + e.getMessage());
            }
        }
        return new Index(rows);
    }

    /** The columns named in the archive's index, empty where there is none. */
    public static List<String> columns(Archive archive) {
        if (archive.contains(PATH)) {
            try {
                String text = new String(archive.bytes(PATH), StandardCharsets.UTF_8);
                return List.of(text.lines().findFirst().orElse("").split(","));
            } catch (IOException e) {
                return List.of();
            }
        }
        return List.of();
    }

    /** What {@code column} says of {@code path}, trimmed; empty where it says nothing. */
    public String value(String path, String column) {
        return rows.getOrDefault(path, Map.of()).getOrDefault(column, "").trim();
    }

    /** Whether the index has a row for {@code path}. */
    public boolean knows(String path) {
        return rows.containsKey(path);
    }

    /** Genre, title, composer and key of {@code path}, as far as the index has them. */
    public Map<String, String> labels(String path) {
        Map<String, String> labels = new TreeMap<>();
        put(labels, Labels.GENRE, genre(first(path, GENRE_COLUMNS)));
        put(labels, Labels.TITLE, value(path, "title"));
        put(labels, Labels.COMPOSER, first(path, COMPOSER_COLUMNS));
        put(labels, Labels.KEY, key(value(path, "key")));
        return Collections.unmodifiableMap(labels);
    }

    /** The licence of {@code path}, else {@code otherwise}. */
    public String licence(String path, String otherwise) {
        String own = value(path, "licence");
        return own.isEmpty() ? otherwise : own;
    }

    private String first(String path, List<String> columns) {
        return columns.stream()
                .map(column -> value(path, column))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The label of the genre called {@code name}; a name we do not know stays as it is, in small letters. */
    public static String genre(String name) {
        return Genre.find(name).map(Genre::label).orElse(name.trim().toLowerCase(java.util.Locale.ROOT));
    }

    private static String key(String text) {
        try {
            return text.isEmpty() ? "" : Key.parse(text).toString();
        } catch (IllegalArgumentException unknown) {
            return "";
        }
    }

    private static void put(Map<String, String> labels, String name, String value) {
        if (!value.isEmpty()) {
            labels.put(name, value);
        }
    }
}
