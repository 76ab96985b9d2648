package org.cadenza.learning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A model at rest. Data, never code: JSON texts and arrays of plain numbers.
 *
 * @param card who it is
 * @param documents JSON texts by name; {@code "config"} is always there
 * @param weights what generating needs
 * @param training what only going on with the training needs (optimiser state, position); empty in a published model
 */
public record Checkpoint(
        ModelCard card, Map<String, String> documents, Map<String, Array> weights, Map<String, Array> training) {

    public Checkpoint {
        documents = Collections.unmodifiableMap(new TreeMap<>(documents));
        weights = Collections.unmodifiableMap(new TreeMap<>(weights));
        training = Collections.unmodifiableMap(new TreeMap<>(training));
    }

    /** The JSON text called {@code name}. @throws CheckpointException if there is none */
    public String document(String name) {
        return present(documents, "document", name);
    }

    /** The weight array called {@code name}. @throws CheckpointException if there is none */
    public Array weight(String name) {
        return present(weights, "weight", name);
    }

    /** The training array called {@code name}. @throws CheckpointException if there is none */
    public Array training(String name) {
        return present(training, "training array", name);
    }

    /** Those of {@code arrays} whose names begin with {@code prefix}, by what follows it. */
    public static Map<String, Array> part(Map<String, Array> arrays, String prefix) {
        Map<String, Array> part = new TreeMap<>();
        arrays.forEach((name, array) -> {
            if (name.startsWith(prefix)) {
                part.put(name.substring(prefix.length()), array);
            }
        });
        return part;
    }

    /** This checkpoint without what only training needs. */
    public Checkpoint published() {
        return new Checkpoint(card, documents, weights, Map.of());
    }

    /** This checkpoint with its weights in half precision: each number to three digits, in half of the bytes. */
    public Checkpoint halved() {
        Map<String, Array> halved = new TreeMap<>();
        weights.forEach((name, array) -> halved.put(name, array.halved()));
        return new Checkpoint(card, documents, halved, training);
    }

    /** This checkpoint with another card. */
    public Checkpoint withCard(ModelCard newCard) {
        return new Checkpoint(newCard, documents, weights, training);
    }

    /** This checkpoint with one more JSON text, or another in place of that of the same name. */
    public Checkpoint withDocument(String name, String json) {
        Map<String, String> more = new TreeMap<>(documents);
        more.put(name, json);
        return new Checkpoint(card, more, weights, training);
    }

    /** @throws CheckpointException if the model is not of {@code family} */
    public Checkpoint expectFamily(String family) {
        if (!card.family().equals(family)) {
            throw new CheckpointException("this is a model of the family '" + card.family() + "', expected '" + family
                    + "'; choose a model of that family with --model, 'cadenza models' lists them");
        }
        return this;
    }

    private static <T> T present(Map<String, T> map, String kind, String name) {
        T value = map.get(name);
        if (value == null) {
            throw new CheckpointException("the checkpoint has no " + kind + " '" + name + "'; it has " + map.keySet());
        }
        return value;
    }

    /** A checkpoint being written by a {@link Trainee}. */
    public static final class Draft {

        private final Map<String, String> documents = new TreeMap<>();
        private final Map<String, Array> weights = new TreeMap<>();
        private final Map<String, Array> training = new TreeMap<>();
        private final List<String> notes = new ArrayList<>();

        /** Adds a sentence to the card: what a user of the model should know. */
        public Draft note(String note) {
            notes.add(note);
            return this;
        }

        /** Adds a JSON text. @throws IllegalArgumentException if there is one of that name */
        public Draft document(String name, String json) {
            return add(documents, "document", name, json);
        }

        /** Adds an array that generating needs. @throws IllegalArgumentException if there is one of that name */
        public Draft weight(String name, Array array) {
            return add(weights, "weight", name, array);
        }

        /** Adds an array that only training needs. @throws IllegalArgumentException if there is one of that name */
        public Draft training(String name, Array array) {
            return add(training, "training array", name, array);
        }

        /** Two players that both save a "bias" would lose one of them without a word. */
        private <T> Draft add(Map<String, T> map, String kind, String name, T value) {
            if (map.putIfAbsent(name, value) != null) {
                throw new IllegalArgumentException("the checkpoint has a " + kind + " '" + name + "' already");
            }
            return this;
        }

        /** The checkpoint with everything added so far; the notes go onto {@code card}. */
        public Checkpoint seal(ModelCard card) {
            return new Checkpoint(card.withNotes(notes), documents, weights, training);
        }
    }
}
