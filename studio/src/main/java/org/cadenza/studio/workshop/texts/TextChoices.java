package org.cadenza.studio.workshop.texts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cadenza.learning.Control;
import org.cadenza.studio.library.Library;

/** What can be asked of the models that write text. @param controls by name, the same for all; none without a model */
public record TextChoices(List<ModelChoice> models, Map<String, Dial> controls, Limits limits) {

    /** A model that writes text. */
    public record ModelChoice(String name, String description) {}

    /** A number to choose. @param standard where it stands if nobody touches it */
    public record Dial(double least, double most, double standard) {}

    /** In characters, the most that are allowed. @param length with the beginning @param abc of a tune that is to be heard */
    public record Limits(int length, int prime, int until, int abc) {}

    /** What there is with the models of {@code library}. */
    public static TextChoices of(Library library) {
        List<TextModel> models = TextModel.all(library);
        return new TextChoices(
                models.stream()
                        .map(model -> new ModelChoice(model.name(), model.about()))
                        .toList(),
                models.stream().findFirst().map(TextChoices::dials).orElse(Map.of()),
                new Limits(TextCheck.LONGEST, TextCheck.LONGEST_PRIME, TextCheck.LONGEST_UNTIL, AbcTune.LONGEST));
    }

    private static Map<String, Dial> dials(TextModel model) {
        Map<String, Dial> dials = new LinkedHashMap<>();
        dials.put("length", new Dial(1, TextCheck.LONGEST, TextCheck.STANDARD_LENGTH));
        dials.put("temperature", dial(model, TextCheck.TEMPERATURE));
        dials.put("topP", dial(model, TextCheck.TOP_P));
        return dials;
    }

    private static Dial dial(TextModel model, String name) {
        Control.Range range = (Control.Range) model.control(name);
        return new Dial(range.min(), range.max(), range.standard());
    }
}
