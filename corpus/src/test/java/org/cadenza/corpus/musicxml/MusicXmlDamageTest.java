package org.cadenza.corpus.musicxml;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.cadenza.corpus.Fixtures;
import org.cadenza.music.MaterialException;

/** Damage may be refused, with a {@link MaterialException} and nothing else, or survived. */
class MusicXmlDamageTest {

    private static final byte[] SCORE = Scores.score(
            Scores.note("D4", 4),
            Scores.repeat("forward")
                    + Scores.chord("G", "dominant", Scores.degree(9, -1, "add"))
                    + Scores.note("G4", 16),
            Scores.ending(1, "start")
                    + Scores.note("A4", 12, "<tie type=\"start\"/>")
                    + Scores.note("A4", 4)
                    + Scores.ending(1, "stop")
                    + Scores.repeat("backward"),
            Scores.ending(2, "start") + "<sound tempo=\"90\" dacapo=\"yes\"/>" + Scores.note("B4", 16));

    @Property(tries = 400)
    void damagedText_isRefusedOrSurvived(@ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int wounds) {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] bytes = SCORE.clone();
        for (int i = 0; i < wounds; i++) {
            int at = random.nextInt(bytes.length);
            bytes[at] = (byte) (random.nextBoolean() ? '0' + random.nextInt(10) : random.nextInt(256));
        }
        read(bytes);
    }

    @Property(tries = 100)
    void damagedZip_isRefusedOrSurvived(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] bytes = Fixtures.zip(java.util.Map.of("score.xml", SCORE));
        bytes[4 + random.nextInt(bytes.length - 4)] = (byte) random.nextInt(256);
        read(bytes);
    }

    @Property(tries = 200)
    void anyBytes_areRefused(@ForAll byte[] bytes) {
        read(bytes);
    }

    private static void read(byte[] bytes) {
        try {
            MusicXmlReader.read(bytes, "damaged.xml");
        } catch (MaterialException refused) {
            // as it should be
        }
    }
}
