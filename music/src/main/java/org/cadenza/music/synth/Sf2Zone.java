package org.cadenza.music.synth;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A zone of a preset or of an instrument, with the list's global zone already folded in.
 *
 * @param generators amounts by generator number (SF2 2.04, section 8.1.2)
 * @param modulators in the order of the file
 * @param link the instrument or the sample it points to
 */
record Sf2Zone(Map<Integer, Short> generators, List<Modulator> modulators, int link) {

    static final int INSTRUMENT = 41;
    static final int SAMPLE = 53;
    private static final int KEY_RANGE = 43;
    private static final int VELOCITY_RANGE = 44;
    private static final int BAG_BYTES = 4;

    /** A modulator as in the file. */
    record Modulator(int source, int destination, short amount, int amountSource, int transform) {

        boolean sameRoute(Modulator other) {
            return source == other.source
                    && destination == other.destination
                    && amountSource == other.amountSource
                    && transform == other.transform;
        }
    }

    /** Reads the zones of bags {@code first} to {@code end}, the end excluded. */
    static List<Sf2Zone> read(Sf2File file, Sf2File.Level level, int first, int end) {
        String bags = level.link() == INSTRUMENT ? "pbag" : "ibag";
        if (first > end || (end + 1) * BAG_BYTES > level.bags().capacity()) {
            throw file.damaged(bags, 0, "zones " + first + " to " + end + " do not exist");
        }
        List<Sf2Zone> zones = new ArrayList<>();
        Map<Integer, Short> globalGenerators = Map.of();
        List<Modulator> globalModulators = List.of();
        for (int bag = first; bag < end; bag++) {
            Map<Integer, Short> generators = generators(file, level, bags, bag);
            List<Modulator> modulators = modulators(file, level, bags, bag);
            Short link = generators.get(level.link());
            if (link != null) {
                globalGenerators.forEach(generators::putIfAbsent);
                modulators.addAll(globalModulators.stream()
                        .filter(global -> modulators.stream().noneMatch(global::sameRoute))
                        .toList());
                zones.add(new Sf2Zone(generators, modulators, Short.toUnsignedInt(link)));
            } else if (bag == first) {
                globalGenerators = generators;
                globalModulators = modulators;
            }
        }
        return zones;
    }

    private static Map<Integer, Short> generators(Sf2File file, Sf2File.Level level, String bags, int bag) {
        ByteBuffer table = level.generators();
        Map<Integer, Short> generators = new TreeMap<>();
        int[] range = range(file, level, bags, bag, 0, table.capacity() / 4);
        for (int i = range[0]; i < range[1]; i++) {
            generators.put(Short.toUnsignedInt(table.getShort(4 * i)), table.getShort(4 * i + 2));
        }
        return generators;
    }

    private static List<Modulator> modulators(Sf2File file, Sf2File.Level level, String bags, int bag) {
        ByteBuffer table = level.modulators();
        List<Modulator> modulators = new ArrayList<>();
        int[] range = range(file, level, bags, bag, 2, table.capacity() / 10);
        for (int at = 10 * range[0]; at < 10 * range[1]; at += 10) {
            modulators.add(new Modulator(
                    Short.toUnsignedInt(table.getShort(at)),
                    Short.toUnsignedInt(table.getShort(at + 2)),
                    table.getShort(at + 4),
                    Short.toUnsignedInt(table.getShort(at + 6)),
                    Short.toUnsignedInt(table.getShort(at + 8))));
        }
        return modulators;
    }

    /** The records that belong to a bag: from its index to the next bag's. */
    private static int[] range(Sf2File file, Sf2File.Level level, String bags, int bag, int offset, int count) {
        int from = Short.toUnsignedInt(level.bags().getShort(bag * BAG_BYTES + offset));
        int to = Short.toUnsignedInt(level.bags().getShort((bag + 1) * BAG_BYTES + offset));
        if (from > to || to > count) {
            throw file.damaged(bags, bag, "records " + from + " to " + to + " do not exist; the table has " + count);
        }
        return new int[] {from, to};
    }

    /** Whether the voice plays a note in both this zone and {@code inner}. */
    boolean sounds(Voice voice, Sf2Zone inner) {
        int[] keys = intersect(range(KEY_RANGE), inner.range(KEY_RANGE));
        int[] velocities = intersect(range(VELOCITY_RANGE), inner.range(VELOCITY_RANGE));
        return voice.strikes(keys[0], keys[1], velocities[0], velocities[1]);
    }

    /** Lowest and highest, within 0 to 127. */
    private int[] range(int generator) {
        int amount = generators.getOrDefault(generator, (short) 0x7F00);
        return new int[] {amount & 0x7F, Math.min(127, amount >> 8 & 0xFF)};
    }

    private static int[] intersect(int[] a, int[] b) {
        return new int[] {Math.max(a[0], b[0]), Math.min(a[1], b[1])};
    }
}
