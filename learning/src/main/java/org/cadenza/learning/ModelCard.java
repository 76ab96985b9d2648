package org.cadenza.learning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The birth certificate of a model: who it is, what it learned from under which licences, and how well.
 *
 * @param family the family's name
 * @param preset the preset it was configured from
 * @param seed of the training
 * @param version of the program that trained it
 * @param steps trained
 * @param seconds wall time of the training
 * @param data what it learned from
 * @param heldOut metrics on pieces it never saw
 * @param notes what a user should know: genres without data, known limits
 * @param foundation the card of the model that this one was built on, with its data and licences; empty or one
 */
public record ModelCard(
        String family,
        String preset,
        long seed,
        String version,
        long steps,
        double seconds,
        List<DataSource> data,
        Map<String, Double> heldOut,
        List<String> notes,
        List<ModelCard> foundation) {

    /**
     * A data set.
     *
     * @param licence as its own files state it
     * @param flag what to be careful of, or empty
     * @param sha256 over the material that was read, hexadecimal
     * @param train pieces learned from
     * @param held pieces kept for measuring
     * @param dropped pieces that could not be used
     */
    public record DataSource(
            String name, String licence, String flag, String sha256, int train, int held, int dropped) {}

    public ModelCard {
        data = List.copyOf(data);
        heldOut = Collections.unmodifiableMap(new TreeMap<>(heldOut));
        notes = List.copyOf(notes);
        foundation = List.copyOf(foundation);
    }

    /** This card with {@code more} behind its notes. */
    ModelCard withNotes(List<String> more) {
        List<String> all = new ArrayList<>(notes);
        all.addAll(more);
        return new ModelCard(family, preset, seed, version, steps, seconds, data, heldOut, all, foundation);
    }

    /** This card over {@code newData}. */
    public ModelCard withData(List<DataSource> newData) {
        return new ModelCard(family, preset, seed, version, steps, seconds, newData, heldOut, notes, foundation);
    }
}
