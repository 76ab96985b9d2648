package org.cadenza.studio.cli;

import org.cadenza.studio.workshop.DataSets;
import picocli.CommandLine.Command;

@Command(
        name = "corpora",
        description = "List the kinds of data sets that can be prepared and learned from.",
        mixinStandardHelpOptions = true)
final class CorporaCommand extends WorkCommand {

    @Override
    public Integer call() {
        Table table = new Table("FORMAT", "ITEM", "WHAT IT IS");
        for (DataSets.FormatEntry format : DataSets.formats()) {
            table.row(format.name(), format.item(), format.description());
            table.row("", "", "files: " + format.layout());
            table.row("", "", "licence: " + format.licence() + (format.flag().isEmpty() ? "" : "; " + format.flag()));
        }
        table.print(out());
        return 0;
    }
}
