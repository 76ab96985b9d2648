package org.cadenza.learning;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.annotation.OptBoolean;
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
 * @param files SHA-256, hexadecimal, of the files beside the card by name; empty on a card that was never stored, or was
 *     stored before there were any
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
        List<ModelCard> foundation,

        @JacksonInject(value = Json.EMPTY_MAP, useInput = OptBoolean.TRUE)
        Map<String, String> files) {

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
        files = Collections.unmodifiableMap(new TreeMap<>(files));
    }

    /** A card that was not stored yet. */
    public ModelCard(
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
        this(family, preset, seed, version, steps, seconds, data, heldOut, notes, foundation, Map.of());
    }

    /** This card with {@code more} behind its notes. */
    public ModelCard withNotes(List<String> more) {
        List<String> all = new ArrayList<>(notes);
        all.addAll(more);
        return new ModelCard(family, preset, seed, version, steps, seconds, data, heldOut, all, foundation, files);
    }

    /** This card over {@code newData}. */
    public ModelCard withData(List<DataSource> newData) {
        return new ModelCard(family, preset, seed, version, steps, seconds, newData, heldOut, notes, foundation, files);
    }

    /** This card with {@code newHeldOut} as what was measured. */
    public ModelCard withHeldOut(Map<String, Double> newHeldOut) {
        return new ModelCard(family, preset, seed, version, steps, seconds, data, newHeldOut, notes, foundation, files);
    }

    /** This card, stored beside {@code newFiles}. */
    ModelCard withFiles(Map<String, String> newFiles) {
        return new ModelCard(family, preset, seed, version, steps, seconds, data, heldOut, notes, foundation, newFiles);
    }
}
