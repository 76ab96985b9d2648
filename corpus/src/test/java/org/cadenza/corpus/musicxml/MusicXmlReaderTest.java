package org.cadenza.corpus.musicxml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cadenza.corpus.musicxml.Scores.attributes;
import static org.cadenza.corpus.musicxml.Scores.chord;
import static org.cadenza.corpus.musicxml.Scores.ending;
import static org.cadenza.corpus.musicxml.Scores.note;
import static org.cadenza.corpus.musicxml.Scores.repeat;
import static org.cadenza.corpus.musicxml.Scores.score;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cadenza.corpus.Fixtures;
import org.cadenza.music.MaterialException;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Meter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MusicXmlReaderTest {

    private static final String WHOLE_G = note("G4", 16);

    private static LeadSheet read(String... measures) {
        return MusicXmlReader.read(score(measures), "test.musicxml");
    }

    /** Notes as {@code onset+duration:pitch}, in quarter notes. */
    private static List<String> melody(LeadSheet sheet) {
        return sheet.melody().stream()
                .map(note -> number(note.onset()) + "+" + number(note.duration()) + ":" + note.pitch())
                .toList();
    }

    private static List<String> chords(LeadSheet sheet) {
        return sheet.chords().stream()
                .map(span -> number(span.onset()) + "+" + number(span.duration()) + ":" + span.chord())
                .toList();
    }

    private static String number(long ticks) {
        double quarters = ticks / 480.0;
        return quarters == Math.rint(quarters) ? String.valueOf((long) quarters) : String.valueOf(quarters);
    }

    /** The pitch of the one whole note in each bar. */
    private static List<Integer> bars(LeadSheet sheet) {
        return sheet.melody().stream().map(note -> note.pitch()).toList();
    }

    @Test
    void score_givesMelodyChordsKeyMeterAndTitle() {
        MusicXmlScore score = MusicXmlReader.readScore(
                score(
                        chord("G", "major")
                                + note("G4", 4)
                                + note("A4", 2)
                                + note("-", 2)
                                + chord(
                                        "D",
                                        "dominant",
                                        "<bass><bass-step>F</bass-step><bass-alter>1</bass-alter></bass>")
                                + note("Fs4", 8),
                        note("G4", 16)),
                "test.musicxml");
        LeadSheet sheet = score.sheet();
        assertThat(melody(sheet)).containsExactly("0+1:67", "1+0.5:69", "2+2:66", "4+4:67");
        assertThat(chords(sheet)).containsExactly("0+2:G", "2+6:D7/F#");
        assertThat(sheet.key()).isEqualTo(Key.major(7));
        assertThat(sheet.meter()).isEqualTo(Meter.FOUR_FOUR);
        assertThat(sheet.title()).isEqualTo("Test");
        assertThat(sheet.bars()).isEqualTo(2);
        assertThat(score.composer()).isEqualTo("Nobody");
        assertThat(score.tempoStated()).isFalse();
        assertThat(score.keyStated()).isTrue();
    }

    @Test
    void tempo_isReadFromSoundAndFromMetronome() {
        assertThat(read("<sound tempo=\"96\"/>" + WHOLE_G).bpm()).isEqualTo(96);
        String metronome = "<direction><direction-type><metronome><beat-unit>quarter</beat-unit><beat-unit-dot/>"
                + "<per-minute>60</per-minute></metronome></direction-type></direction>";
        assertThat(read(metronome + WHOLE_G).bpm()).isEqualTo(90);
        assertThat(read(metronome.replace("60", "ca. 60") + WHOLE_G).bpm()).isEqualTo(120);
    }

    @Test
    void tiedNotes_areOne() {
        LeadSheet sheet = read(
                note("G4", 12) + note("A4", 4, "<tie type=\"start\"/>"),
                note("A4", 8, "<tie type=\"stop\"/>") + note("A4", 8));
        assertThat(melody(sheet)).containsExactly("0+3:67", "3+3:69", "6+2:69");
    }

    @Test
    void triplets_endWhereTheyShould() {
        String third =
                "<attributes><divisions>3</divisions></attributes>" + note("G4", 2) + note("A4", 2) + note("B4", 2);
        LeadSheet sheet = read(WHOLE_G, third + note("-", 6));
        assertThat(sheet.melody()).extracting(each -> each.onset()).containsExactly(0L, 1920L, 2240L, 2560L);
        assertThat(sheet.melody()).extracting(each -> each.duration()).containsExactly(1920L, 320L, 320L, 320L);
    }

    @Test
    void upbeat_endsWhereBarOneBegins() {
        LeadSheet sheet = read(note("D4", 4), chord("G", "major") + WHOLE_G);
        assertThat(melody(sheet)).containsExactly("3+1:62", "4+4:67");
        assertThat(chords(sheet)).containsExactly("4+4:G");
        assertThat(sheet.bars()).isEqualTo(2);
    }

    @Test
    void repeatWithEndings_isPlayedOut() {
        LeadSheet sheet = read(
                note("C4", 16),
                repeat("forward") + note("D4", 16),
                ending(1, "start") + note("E4", 16) + ending(1, "stop") + repeat("backward"),
                ending(2, "start") + note("F4", 16) + ending(2, "stop"),
                note("G4", 16));
        assertThat(bars(sheet)).containsExactly(60, 62, 64, 62, 65, 67);
    }

    @Test
    void endingForTwoPasses_isPlayedTwice() {
        LeadSheet sheet = read(
                repeat("forward") + note("D4", 16),
                "<barline><ending number=\"1, 2\" type=\"start\"/></barline>" + note("E4", 16) + ending(1, "stop")
                        + repeat("backward"),
                ending(3, "start") + note("F4", 16) + ending(3, "stop"));
        assertThat(bars(sheet)).containsExactly(62, 64, 62, 64, 62, 65);
    }

    @Test
    void endingDrawnShort_lastsToTheRepeatSign() {
        LeadSheet sheet = read(
                repeat("forward") + note("D4", 16),
                ending(1, "start") + note("E4", 16) + ending(1, "stop"),
                note("F4", 16) + repeat("backward"),
                ending(2, "start") + note("G4", 16) + ending(2, "stop"));
        assertThat(bars(sheet)).containsExactly(62, 64, 65, 62, 67);
    }

    @Test
    void endingsWithTheSameNumber_areCounted() {
        LeadSheet sheet = read(
                repeat("forward") + note("D4", 16),
                ending(2, "start") + note("E4", 16) + repeat("backward"),
                ending(2, "start") + note("G4", 16) + ending(2, "stop"));
        assertThat(bars(sheet)).containsExactly(62, 64, 62, 67);
    }

    @Test
    void splitBarAtARepeat_isOneBar() {
        LeadSheet sheet = read(
                note("D4", 4),
                note("G4", 16),
                note("A4", 12) + repeat("backward"),
                repeat("forward") + note("E4", 4),
                note("B4", 16),
                note("G4", 12));
        assertThat(melody(sheet))
                .containsExactly(
                        "3+1:62", "4+4:67", "8+3:69", "11+1:62", "12+4:67", "16+3:69", "19+1:64", "20+4:71", "24+3:67");
    }

    @Test
    void daCapoAlFine_goesBackOnceWithoutRepeats() {
        LeadSheet sheet = read(
                note("C4", 16) + repeat("backward"),
                note("D4", 16) + words("Fine"),
                note("E4", 16) + words("D.C. al Fine"));
        assertThat(bars(sheet)).containsExactly(60, 60, 62, 64, 60, 62);
    }

    @Test
    void dalSegnoAlCoda_jumpsFromSignToSign() {
        LeadSheet sheet = read(
                note("C4", 16),
                "<direction><direction-type><segno/></direction-type></direction>" + note("D4", 16),
                note("E4", 16) + "<sound tocoda=\"coda\"/>",
                note("F4", 16) + "<sound dalsegno=\"segno\"/>",
                "<direction><direction-type><coda/></direction-type></direction>" + note("G4", 16));
        assertThat(bars(sheet)).containsExactly(60, 62, 64, 65, 62, 64, 67);
    }

    private static String words(String text) {
        return "<direction><direction-type><words>" + text + "</words></direction-type></direction>";
    }

    @Test
    void chordInForceWhereARepeatBegins_comesBackWithIt() {
        LeadSheet sheet = read(
                chord("C", "major") + note("C4", 16),
                repeat("forward") + note("D4", 16),
                chord("G", "dominant") + note("E4", 16) + repeat("backward"));
        assertThat(chords(sheet)).containsExactly("0+8:C", "8+4:G7", "12+4:C", "16+4:G7");
    }

    @Test
    void noChord_isSilence() {
        LeadSheet sheet = read(
                chord("C", "major") + WHOLE_G,
                chord("C", "none") + WHOLE_G,
                words("N.C.") + WHOLE_G,
                chord("F", "major") + WHOLE_G);
        assertThat(chords(sheet)).containsExactly("0+4:C", "12+4:F");
    }

    @Test
    void degrees_giveTheChordThatHasThem() {
        LeadSheet sheet = read(
                chord("C", "dominant", Scores.degree(9, -1, "add")) + WHOLE_G,
                chord("C", "minor-seventh", Scores.degree(5, -1, "alter")) + WHOLE_G,
                chord("C", "suspended-fourth", Scores.degree(7, 0, "add")) + WHOLE_G,
                chord("C", "dominant", Scores.degree(5, -1, "alter")) + WHOLE_G);
        assertThat(chords(sheet)).containsExactly("0+4:C7b9", "4+4:Cm7b5", "8+4:C7sus4", "12+4:C7");
    }

    @Test
    void transposingInstrument_soundsWhereItSounds() {
        String clarinet = attributes("<transpose><diatonic>-1</diatonic><chromatic>-2</chromatic></transpose>");
        LeadSheet sheet = read(clarinet + chord("A", "minor") + note("A4", 16));
        assertThat(sheet.melody().get(0).pitch()).isEqualTo(67);
        assertThat(chords(sheet)).containsExactly("0+4:Gm");
        // A signature of one sharp a tone lower is one flat.
        assertThat(sheet.key()).isEqualTo(Key.major(5));
    }

    @Test
    void severalVoices_yieldTheTopOne() {
        String low = "<backup><duration>16</duration></backup>" + note("C4", 8, "<voice>2</voice>")
                + note("D4", 8, "<voice>2</voice>");
        LeadSheet sheet = read(note("G4", 8, "<voice>1</voice>") + note("A4", 8, "<voice>1</voice>") + low);
        assertThat(melody(sheet)).containsExactly("0+2:67", "2+2:69");
    }

    @Test
    void chordOfNotes_yieldsItsHighest_andGraceNotesNothing() {
        LeadSheet sheet = read("<note><grace/><pitch><step>B</step><octave>5</octave></pitch></note>" + note("C4", 16)
                + note("G4", 16, "<chord/>").replace("<pitch>", "<chord/><pitch>"));
        assertThat(melody(sheet)).containsExactly("0+4:67");
    }

    @Test
    void changeOfMeter_keepsTheLongestStretch() {
        String threeFour = "<attributes><time><beats>3</beats><beat-type>4</beat-type></time></attributes>";
        LeadSheet sheet = read(WHOLE_G, threeFour + note("A4", 12), note("B4", 12), note("C5", 12));
        assertThat(sheet.meter()).isEqualTo(Meter.THREE_FOUR);
        assertThat(melody(sheet)).containsExactly("0+3:69", "3+3:71", "6+3:72");
    }

    @Test
    void chordsInAnotherPart_belongToTheMelody() {
        String text = new String(score(WHOLE_G), StandardCharsets.UTF_8)
                .replace(
                        "</score-partwise>",
                        Scores.part("P2", chord("G", "major") + note("-", 16)) + "</score-partwise>");
        LeadSheet sheet = MusicXmlReader.read(Fixtures.text(text), "test.xml");
        assertThat(chords(sheet)).containsExactly("0+4:G");
    }

    @Test
    void compressedFile_isReadThroughItsContainer() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a.xml", Fixtures.text("<other/>"));
        files.put("b.xml", score(WHOLE_G));
        byte[] damaged = Fixtures.zip(with(files, "<container><rootfiles><rootfile full-path='b's.xml'/>"));
        byte[] sound = Fixtures.zip(
                with(files, "<container><rootfiles><rootfile full-path=\"b.xml\"/></rootfiles></container>"));
        assertThat(MusicXmlReader.read(sound, "song.mxl").melody()).hasSize(1);
        // A damaged container is no reason to lose the song, but here the first score is none.
        assertThatThrownBy(() -> MusicXmlReader.read(damaged, "song.mxl")).isInstanceOf(MaterialException.class);
        files.remove("a.xml");
        byte[] alone = Fixtures.zip(with(files, "<container><rootfiles><rootfile full-path='b's.xml'/>"));
        assertThat(MusicXmlReader.read(alone, "song.mxl").melody()).hasSize(1);
    }

    private static Map<String, byte[]> with(Map<String, byte[]> files, String container) {
        Map<String, byte[]> all = new LinkedHashMap<>(files);
        all.put("META-INF/container.xml", Fixtures.text(container));
        return all;
    }

    @Test
    void encoding_isTheOneDeclared() {
        String text =
                new String(score(WHOLE_G), StandardCharsets.UTF_8).replace("<work-title>Test", "<work-title>Tést");
        String latin = text.replace("version=\"1.0\"", "version=\"1.0\" encoding='ISO-8859-1'");
        for (byte[] bytes : List.of(
                text.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
                text.getBytes(StandardCharsets.UTF_16),
                latin.getBytes(StandardCharsets.ISO_8859_1))) {
            assertThat(MusicXmlReader.read(bytes, "test.xml").title()).isEqualTo("Tést");
        }
    }

    @Test
    void compressedBomb_isRefused() {
        byte[] bomb = Fixtures.zip(Map.of("bomb.xml", new byte[(64 << 20) + 1]));
        assertThatThrownBy(() -> MusicXmlReader.read(bomb, "bomb.mxl"))
                .isInstanceOf(MaterialException.class)
                .hasMessageContaining("64 MB");
    }

    @Test
    void externalEntity_isNotRead(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "TOP SECRET");
        String hostile = new String(score(WHOLE_G), StandardCharsets.UTF_8)
                .replaceFirst(
                        "<!DOCTYPE[^>]*>", "<!DOCTYPE score-partwise [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>")
                .replace("<work-title>Test", "<work-title>&x;");
        assertThatThrownBy(() -> {
                    LeadSheet sheet = MusicXmlReader.read(Fixtures.text(hostile), "xxe.xml");
                    assertThat(sheet.title()).doesNotContain("SECRET");
                    throw new MaterialException("xxe.xml", "", "read without the entity", "");
                })
                .isInstanceOf(MaterialException.class)
                .hasMessageNotContaining("SECRET");
    }

    @Test
    void billionLaughs_areNotLaughed() {
        StringBuilder entities = new StringBuilder("<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 12; i++) {
            entities.append("<!ENTITY l" + i + " \"" + ("&l" + (i - 1) + ";").repeat(10) + "\">");
        }
        String hostile = new String(score(WHOLE_G), StandardCharsets.UTF_8)
                .replaceFirst("<!DOCTYPE[^>]*>", "<!DOCTYPE score-partwise [" + entities + "]>")
                .replace("<work-title>Test", "<work-title>&l11;");
        try {
            assertThat(MusicXmlReader.read(Fixtures.text(hostile), "laughs.xml").title())
                    .hasSizeLessThan(100);
        } catch (MaterialException refused) {
            assertThat(refused).hasMessageContaining("laughs.xml");
        }
    }

    @Test
    void whatIsNoLeadSheet_isNamedWithItsPlace() {
        assertRefused("<score-timewise/>", "score-partwise");
        assertRefused("<html/>", "<html>");
        assertRefused("not xml at all", "not well-formed");
        assertRefused("<score-partwise><part id='P1'><measure number='1'>", "not well-formed");
        assertRefused("<score-partwise></score-partwise>", "no notes and no chords");
        assertRefused(text(note("G4", -3)), "measure 1 at line 3: a duration is");
        assertRefused(text("<attributes><divisions>0</divisions></attributes>" + WHOLE_G), "<divisions>");
        assertRefused(text(note("G9", 4).replace("<octave>9", "<octave>99")), "MIDI pitch");
        assertRefused(text(WHOLE_G.replace("<step>G", "<step>H")), "<step> is 'H'");
        assertRefused(text("<x>".repeat(100) + "</x>".repeat(100)), "64 levels");
    }

    private static String text(String measure) {
        return new String(score(measure), StandardCharsets.UTF_8);
    }

    private static void assertRefused(String text, String message) {
        assertThatThrownBy(() -> MusicXmlReader.read(Fixtures.text(text), "bad.xml"))
                .isInstanceOf(MaterialException.class)
                .hasMessageStartingWith("bad.xml")
                .hasMessageContaining(message);
    }
}
