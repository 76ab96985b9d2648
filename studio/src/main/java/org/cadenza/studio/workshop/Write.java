package org.cadenza.studio.workshop;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.cadenza.learning.Generator;
import org.cadenza.learning.GeneratorFamily;
import org.cadenza.learning.Seed;
import org.cadenza.music.text.Text;
import org.cadenza.studio.library.Library;
import org.cadenza.studio.library.StoredModel;

/** Writes text with a model, telling it as it comes. */
public final class Write {

    /**
     * What is asked for.
     *
     * @param model its name or folder
     * @param prime the beginning, possibly empty
     * @param wishes values by the names of the model's settings
     */
    public record Order(String model, String prime, Map<String, String> wishes, long seed) {

        public Order {
            wishes = new LinkedHashMap<>(wishes);
        }
    }

    /** Told of a text as it comes; called on the writing thread. */
    public interface Reader {

        /** @param more what was written since the last time; the first time with the beginning */
        void reads(String more);

        /** What could not be honoured to the letter, as a sentence. */
        void hears(String remark);

        /** Whether to stop. */
        boolean leaves();
    }

    private final Library library;

    public Write(Library library) {
        this.library = library;
    }

    /**
     * Writes a text.
     *
     * @return the whole of it, the beginning included
     * @throws IllegalArgumentException if the model is unknown or writes no text, or a wish is out of range
     * @throws java.util.concurrent.CancellationException if the reader leaves
     */
    public String write(Order order, Reader reader) {
        StoredModel model = Models.find(library, order.model());
        GeneratorFamily<Text, ?> family = Models.making(model, Text.class, "writes no text");
        Optional<Text> primer = Optional.of(new Text("", order.prime()))
                .filter(text -> !order.prime().isEmpty());
        Generator.Request<Text> request =
                new Generator.Request<>(Sample.settings(family, order.wishes()), primer, new Seed(order.seed()));
        try (Generator<Text> generator = family.generator(model.open())) {
            Telling telling = new Telling(reader);
            Text text = generator.generate(request, telling);
            telling.partial(text);
            return text.content();
        }
    }

    /** Hands on what is new of a text that grows. */
    private static final class Telling implements Generator.Listener<Text> {

        private final Reader reader;
        private int told;

        Telling(Reader reader) {
            this.reader = reader;
        }

        @Override
        public void progress(double fraction) {}

        @Override
        public void partial(Text beginning) {
            reader.reads(beginning.content().substring(told));
            told = beginning.content().length();
        }

        @Override
        public void remark(String sentence) {
            reader.hears(sentence);
        }

        @Override
        public boolean cancelled() {
            return reader.leaves();
        }
    }
}
