package org.cadenza.music.midi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cadenza.music.midi.HandMade.END;
import static org.cadenza.music.midi.HandMade.MIDDLE_C;
import static org.cadenza.music.midi.HandMade.bytes;
import static org.cadenza.music.midi.HandMade.chunk;
import static org.cadenza.music.midi.HandMade.file;
import static org.cadenza.music.midi.HandMade.header;
import static org.cadenza.music.midi.HandMade.join;
import static org.cadenza.music.midi.HandMade.track;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.cadenza.music.MaterialException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the bytes: a piece or a {@link MaterialException}, soon, and within the memory that the house allows. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class MidiHostilityTest {

    private static final long MEGABYTES_256 = 256L << 20;
    private static final int ONE_MEGABYTE = 1_000_000;

    static List<byte[]> seeds() {
        return List.of(
                file(MIDDLE_C + END),
                join(
                        header(2, 2, 96),
                        track(MIDDLE_C + END),
                        track("00 C0 18" + MIDDLE_C + "00 C0 28" + MIDDLE_C + END)),
                join(
                        header(1, 2, 0xE728),
                        track("00 FF 51 03 09 27 C0 00 FF 58 04 06 03 24 08" + END),
                        track(MIDDLE_C)),
                file("00 FF 03 04 53 6F 6E 67 00 F0 02 01 F7 00 B0 40 7F 00 E0 00 50" + MIDDLE_C + END));
    }

    @Test
    void seeds_damagedAtRandom_areReadOrRefused() {
        SplittableRandom random = new SplittableRandom(7);
        List<byte[]> seeds = seeds();
        int read = 0;
        for (int i = 0; i < 20_000; i++) {
            read += readsOrRefuses(damaged(seeds.get(i % seeds.size()), random)) ? 1 : 0;
        }
        assertThat(read).as("some damage can be mended, some not").isBetween(1_000, 19_000);
    }

    private static byte[] damaged(byte[] seed, SplittableRandom random) {
        byte[] bytes = seed.clone();
        for (int hits = random.nextInt(1, 5); hits > 0; hits--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length * 2)) : bytes;
    }

    private static boolean readsOrRefuses(byte[] bytes) {
        try {
            MidiReader.read(bytes, "fuzz.mid");
            return true;
        } catch (MaterialException e) {
            return false;
        }
    }

    /** Files of a megabyte, each made to fill memory or time in another way. */
    static List<byte[]> bombs() {
        return List.of(
                bomb("00 90 3C 40", "00 3C 40"), // notes that never end
                bomb("00 90 3C 40", "00 3C 40 00 3C 00"),
                bomb("", "00 C0 01 00 C0 02"), // as many programs at one tick as fit
                bomb("", "00 C0 01 00 90 3C 40 00 C0 02 00 90 3C 00"),
                bomb("", "00 B0 07 01"),
                bomb("", "00 FF 05 01 61"), // words
                bomb("", "00 FF 01 01 61"),
                bomb("", "01 FF 51 03 01 00 00"), // tempi
                bomb("", "01 FF 58 04 04 02 18 08"),
                fill(header(1, 65_535, 96), track("")),
                fill(header(1, 65_535, 96), track("00 90 3C 40")),
                fill(header(1, 65_535, 96), track("00 C0 01 00 B1 07 01 00 FF 05 01 61")));
    }

    /** One track of a megabyte: a beginning, then the same bytes over and over. */
    private static byte[] bomb(String beginning, String repeated) {
        byte[] data = fill(bytes(beginning), bytes(repeated));
        return join(header(0, 1, 96), chunk("MTrk", data.length, data));
    }

    private static byte[] fill(byte[] beginning, byte[] repeated) {
        byte[] bytes = Arrays.copyOf(beginning, ONE_MEGABYTE - (ONE_MEGABYTE - beginning.length) % repeated.length);
        for (int i = beginning.length; i < bytes.length; i++) {
            bytes[i] = repeated[(i - beginning.length) % repeated.length];
        }
        return bytes;
    }

    /** All that a thread allocates is more than it ever holds at once. */
    @ParameterizedTest
    @MethodSource("bombs")
    void megabyte_madeToFillMemory_takesLessThanTheHouseAllows(byte[] bomb) {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        readsOrRefuses(bomb);
        long allocated = threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
        assertThat(allocated).isLessThan(MEGABYTES_256);
    }
}
