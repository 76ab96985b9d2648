package org.cadenza.studio.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cadenza.studio.library.Library;
import org.cadenza.studio.workshop.Models;
import org.cadenza.studio.workshop.Models.FamilyEntry;
import org.cadenza.studio.workshop.Models.ModelEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "models",
        description = "List the trained models, and the families that can be trained.",
        mixinStandardHelpOptions = true)
final class ModelsCommand extends WorkCommand {

    @Option(names = "--verbose", description = "Show folders, metrics and notes as well.")
    private boolean verbose;

    @Override
    public Integer call() {
        List<ModelEntry> models = Models.list(Library.standard());
        if (models.isEmpty()) {
            out().println("There are no models yet; 'cadenza train' makes one.");
        } else if (verbose) {
            models.forEach(this::describe);
        } else {
            Table table = new Table("MODEL", "FAMILY", "TRAINED", "LEARNED FROM");
            models.forEach(model -> table.row(
                    model.name(),
                    model.family(),
                    model.trained(),
                    model.problem().isEmpty() ? String.join(", ", model.material()) : model.problem()));
            table.print(out());
        }
        out().println();
        Table families = new Table("FAMILY", "PRESETS", "WHAT IT IS");
        Models.families().forEach(family -> families.row(family.name(), presets(family), family.description()));
        families.print(out());
        return 0;
    }

    private static String presets(FamilyEntry family) {
        return String.join(", ", family.presets().keySet());
    }

    private void describe(ModelEntry model) {
        out().printf("%s (%s)%n", model.name(), model.folder());
        if (!model.problem().isEmpty()) {
            out().println("  " + model.problem());
            return;
        }
        out().printf(
                        "  family %s, %s, learned from %s%n",
                        model.family(), model.trained(), String.join(", ", model.material()));
        if (!model.heldOut().isEmpty()) {
            out().println("  held out: "
                    + model.heldOut().entrySet().stream()
                            .map(ModelsCommand::metric)
                            .collect(Collectors.joining(", ")));
        }
        model.notes().forEach(note -> out().println("  " + note));
    }

    private static String metric(Map.Entry<String, Double> metric) {
        return String.format(java.util.Locale.ROOT, "%s %.4g", metric.getKey(), metric.getValue());
    }
}
