package org.cadenza.studio.workshop.texts;

import java.util.List;
import java.util.Optional;
import org.cadenza.learning.CheckpointException;
import org.cadenza.learning.Control;
import org.cadenza.learning.GeneratorFamily;
import org.cadenza.learning.ModelFamily;
import org.cadenza.music.text.Text;
import org.cadenza.studio.library.Library;
import org.cadenza.studio.library.StoredModel;
import org.cadenza.studio.workshop.Models;

/** A model that writes text, as its folder tells without being opened. @param about what it is and what it learned from */
record TextModel(String name, GeneratorFamily<Text, ?> family, String about) {

    /** Those there are, by name. */
    static List<TextModel> all(Library library) {
        return library.models().stream().flatMap(model -> of(model).stream()).toList();
    }

    /** Empty where {@code model} writes no text or is damaged. */
    @SuppressWarnings("unchecked") // its items are of the class that it says
    private static Optional<TextModel> of(StoredModel model) {
        try {
            ModelFamily<?, ?> family = Models.ofModel(model);
            return family instanceof GeneratorFamily<?, ?> && family.item() == Text.class
                    ? Optional.of(new TextModel(model.name(), (GeneratorFamily<Text, ?>) family, Models.about(model)))
                    : Optional.empty();
        } catch (CheckpointException e) {
            return Optional.empty();
        }
    }

    /** One of its controls. */
    Control<?> control(String name) {
        return family.controls().stream()
                .filter(control -> control.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
