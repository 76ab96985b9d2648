package org.cadenza.studio.workshop;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.cadenza.studio.library.Delivery;

/** Lists of dropped files as a table that any spreadsheet opens. */
final class Csv {

    private Csv() {}

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
