package org.cadenza.studio.workshop;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import org.cadenza.music.MaterialException;
import org.cadenza.studio.library.Delivery;

/** Lists of dropped files as a table that any spreadsheet opens. */
final class Csv {

    private Csv() {}

    /** What {@link #write} wrote; nothing where there is no such file. */
    static List<DroppedFile> read(Path file) throws IOException {
        if (Files.notExists(file)) {
            return List.of();
        }
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            return csv.stream()
                    .map(row -> new DroppedFile(row.getField("data set"), row.getField("path"), row.getField("reason")))
                    .toList();
        } catch (CsvParseException | IllegalStateException | NoSuchElementException e) {
            throw new MaterialException(
                    file.toString(), "", "it is no list of dropped files: " + e.getMessage(), "Remove it");
        }
    }

    static void write(Path file, List<DroppedFile> dropped) throws IOException {
        try (Delivery delivery = new Delivery()) {
            try (CsvWriter csv = CsvWriter.builder().build(delivery.draft(file))) {
                csv.writeRecord("data set", "path", "reason");
                dropped.forEach(each -> csv.writeRecord(each.dataSet(), each.path(), each.reason()));
            }
            delivery.deliver();
        }
    }
}
