package org.cadenza.studio.workshop;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.cadenza.music.MaterialException;
import org.cadenza.studio.library.Delivery;

/** Lists of dropped files as a table that any spreadsheet opens. */
public final class DroppedFiles {

    private static final String DATA_SET = "data set";
    private static final String PATH = "path";
    private static final String REASON = "reason";

    /** @param total in the whole list, of which {@code dropped} is a part */
    public record Page(List<DroppedFile> dropped, int total) {

        /** The same with other names for some files. @param names by path */
        public Page named(Map<String, String> names) {
            return new Page(
                    dropped.stream()
                            .map(file -> new DroppedFile(
                                    file.dataSet(), names.getOrDefault(file.path(), file.path()), file.reason()))
                            .toList(),
                    total);
        }
    }

    private DroppedFiles() {}

    /** Writes the list, in place of the one that was there. */
    public static void write(Path file, List<DroppedFile> dropped) throws IOException {
        try (Delivery delivery = new Delivery()) {
            try (CsvWriter csv = CsvWriter.builder().build(delivery.draft(file))) {
                csv.writeRecord(DATA_SET, PATH, REASON);
                dropped.forEach(each -> csv.writeRecord(each.dataSet(), each.path(), each.reason()));
            }
            delivery.deliver();
        }
    }

    /** What {@link #write} wrote; nothing where there is no such file. */
    public static List<DroppedFile> read(Path file) throws IOException {
        if (Files.notExists(file)) {
            return List.of();
        }
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            return csv.stream()
                    .map(row -> new DroppedFile(row.getField(DATA_SET), row.getField(PATH), row.getField(REASON)))
                    .toList();
        } catch (CsvParseException | IllegalStateException | NoSuchElementException e) {
            throw new MaterialException(
                    file.toString(), "", "it is no list of dropped files: " + e.getMessage(), "Remove it");
        }
    }

    /** At most {@code limit} entries from {@code offset} on. */
    public static Page read(Path file, int offset, int limit) throws IOException {
        List<DroppedFile> all = read(file);
        return new Page(all.stream().skip(offset).limit(limit).toList(), all.size());
    }
}
