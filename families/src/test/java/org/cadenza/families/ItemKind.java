package org.cadenza.families;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cadenza.learning.Control;
import org.cadenza.learning.LabelledItem;
import org.cadenza.learning.ModelFamily;
import org.cadenza.learning.Settings;
import org.cadenza.learning.SongControls;
import org.cadenza.music.score.ChordSpan;
import org.cadenza.music.score.DrumPattern;
import org.cadenza.music.score.Form;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.text.Text;

/**
 * What {@link FamilyContractTest} must know of a kind of item: some to learn from, and what it means to honour a length
 * and a primer. To test families of a new kind of item, write one of these and a case in {@link #of}.
 */
interface ItemKind<I> {

    /** Items to learn from, the same every time. */
    List<LabelledItem<I>> items();

    /** Settings that ask for a particular length. */
    Settings settings();

    /** Fails unless {@code item} has the length that {@link #settings} ask for. */
    void assertLength(I item);

    /** A beginning that {@link #settings} allow. */
    I primer();

    /** Fails unless {@code item} begins with {@code primer} and goes on after it. */
    void assertBeginsWith(I item, I primer);

    /** The items of {@code family}; pieces are not all alike, so that a family of pieces is known by its name. */
    @SuppressWarnings("unchecked")
    static <I> ItemKind<I> of(ModelFamily<I, ?> family) {
        ItemKind<?> pieces = switch (family.name()) {
            case "music-transformer-piano", "c-rnn-gan" -> new Pianos();
            case "melody-rnn" -> new Melodies();
            default -> new Choirs();
        };
        ItemKind<?> kind = Map.of(
                        LeadSheet.class, new Songs(),
                        Piece.class, pieces,
                        DrumPattern.class, new Grooves(),
                        Text.class, new Verses())
                .get(family.item());
        return Optional.ofNullable((ItemKind<I>) kind)
                .orElseThrow(() -> new AssertionError(
                        "no test items of kind " + family.item().getSimpleName()));
    }

    /** Lead sheets. */
    final class Songs implements ItemKind<LeadSheet> {

        private static final int BARS = 22;

        @Override
        public List<LabelledItem<LeadSheet>> items() {
            return Tunes.labelled(24);
        }

        @Override
        public Settings settings() {
            return Settings.none()
                    .with(SongControls.FORM, "verse:A8 bridge:B6 verse:A8")
                    .with(SongControls.KEY, Key.major(2))
                    .with(SongControls.METER, Meter.FOUR_FOUR);
        }

        @Override
        public void assertLength(LeadSheet item) {
            long end = BARS * item.barTicks();
            assertThat(item.bars()).isEqualTo(BARS);
            assertThat(item.chords().get(item.chords().size() - 1).end()).isEqualTo(end);
            assertThat(item.melody()).allMatch(note -> note.end() <= end);
        }

        @Override
        public LeadSheet primer() {
            LeadSheet tune = Tunes.tune(Key.major(2), Meter.FOUR_FOUR, 5);
            long end = 3 * tune.barTicks();
            return new LeadSheet(
                    tune.title(),
                    tune.key(),
                    tune.meter(),
                    tune.bpm(),
                    tune.melody().stream().filter(note -> note.onset() < end).toList(),
                    tune.chords().stream().filter(span -> span.onset() < end).toList(),
                    Form.single(3));
        }

        @Override
        public void assertBeginsWith(LeadSheet item, LeadSheet primer) {
            assertThat(item.melody()).startsWith(primer.melody().toArray(new Note[0]));
            assertThat(item.chords()).startsWith(primer.chords().toArray(new ChordSpan[0]));
            assertThat(item.melody()).hasSizeGreaterThan(primer.melody().size() + 10);
        }
    }

    /** Pieces for four voices. */
    final class Choirs implements ItemKind<Piece> {

        private static final int BARS = 9;

        @Override
        public List<LabelledItem<Piece>> items() {
            return Chorales.labelled(20);
        }

        @Override
        public Settings settings() {
            return Settings.none()
                    .with(SongControls.FORM, "verse:A" + BARS)
                    .with(SongControls.KEY, Key.major(2))
                    .with(SongControls.METER, Meter.FOUR_FOUR);
        }

        @Override
        public void assertLength(Piece item) {
            assertThat(item.tracks()).hasSize(4);
            assertThat(item.end()).isEqualTo(BARS * Meter.FOUR_FOUR.barTicks(item.ticksPerQuarter()));
        }

        @Override
        public Piece primer() {
            return Chorales.chorale(Key.major(2), 5);
        }

        @Override
        public void assertBeginsWith(Piece item, Piece primer) {
            for (int i = 0; i < primer.tracks().size(); i++) {
                assertThat(item.tracks().get(i).notes())
                        .startsWith(primer.tracks().get(i).notes().toArray(new Note[0]));
            }
            assertThat(item.noteCount()).isGreaterThan(primer.noteCount() + 20);
        }
    }

    /** Pieces for the piano. */
    final class Pianos implements ItemKind<Piece> {

        private static final int BARS = 6;

        @Override
        public List<LabelledItem<Piece>> items() {
            return Etudes.labelled(20);
        }

        @Override
        public Settings settings() {
            return Settings.none().with(SongControls.FORM, "verse:A" + BARS).with(SongControls.TEMPO, 120);
        }

        @Override
        public void assertLength(Piece item) {
            long end = BARS * Meter.FOUR_FOUR.barTicks(item.ticksPerQuarter());
            assertThat(item.end()).isBetween(end / 2, end);
        }

        @Override
        public Piece primer() {
            return Etudes.etude(Key.major(2), 2, 5);
        }

        @Override
        public void assertBeginsWith(Piece item, Piece primer) {
            List<Note> notes = primer.tracks().get(0).notes();
            assertThat(item.tracks().get(0).notes())
                    .startsWith(notes.toArray(new Note[0]))
                    .hasSizeGreaterThan(notes.size() + 5);
        }
    }

    /** Pieces of one note at a time. */
    final class Melodies implements ItemKind<Piece> {

        private static final int BARS = 5;

        @Override
        public List<LabelledItem<Piece>> items() {
            return Airs.labelled(20);
        }

        @Override
        public Settings settings() {
            return Settings.none().with(new Control.Whole("bars", "", 1, 256, 8), BARS);
        }

        @Override
        public void assertLength(Piece item) {
            long end = BARS * Meter.FOUR_FOUR.barTicks(item.ticksPerQuarter());
            assertThat(item.end()).isBetween(end / 2, end);
        }

        @Override
        public Piece primer() {
            List<Note> notes = Airs.air(Key.major(2), 5).tracks().get(0).notes();
            return Airs.piece(notes.stream()
                    .filter(note -> note.end() <= 2 * 4 * LeadSheet.TICKS_PER_QUARTER)
                    .toList());
        }

        @Override
        public void assertBeginsWith(Piece item, Piece primer) {
            List<Note> given = primer.tracks().get(0).notes();
            List<Note> made = item.tracks().get(0).notes();
            for (int i = 0; i < given.size(); i++) {
                assertThat(made.get(i).onset()).isEqualTo(given.get(i).onset());
                assertThat(made.get(i).pitch()).isEqualTo(given.get(i).pitch());
            }
            assertThat(made).hasSizeGreaterThan(given.size() + 2);
        }
    }

    /** Drum patterns. */
    final class Grooves implements ItemKind<DrumPattern> {

        private static final int BARS = 7;

        @Override
        public List<LabelledItem<DrumPattern>> items() {
            return Beats.labelled(20);
        }

        @Override
        public Settings settings() {
            Control.Whole bars = new Control.Whole("bars", "", 1, 256, 2);
            return Settings.none().with(bars, BARS);
        }

        @Override
        public void assertLength(DrumPattern item) {
            assertThat(item.steps()).isEqualTo(BARS * 16);
        }

        @Override
        public DrumPattern primer() {
            return Beats.beat(5);
        }

        @Override
        public void assertBeginsWith(DrumPattern item, DrumPattern primer) {
            assertThat(item.hits()).startsWith(primer.hits().toArray(new DrumPattern.Hit[0]));
            assertThat(item.hits()).hasSizeGreaterThan(primer.hits().size() + 5);
        }
    }

    /** Texts. */
    final class Verses implements ItemKind<Text> {

        private static final int LENGTH = 120;

        @Override
        public List<LabelledItem<Text>> items() {
            return Rhymes.labelled(20);
        }

        @Override
        public Settings settings() {
            Control.Whole length = new Control.Whole("length", "", 1, 1_000_000, 2000);
            return Settings.none().with(length, LENGTH);
        }

        @Override
        public void assertLength(Text item) {
            assertThat(item.content()).hasSize(LENGTH);
        }

        @Override
        public Text primer() {
            return new Text("", "The old dog sings, ");
        }

        @Override
        public void assertBeginsWith(Text item, Text primer) {
            assertThat(item.content()).startsWith(primer.content());
            assertThat(item.content().substring(primer.content().length())).isNotBlank();
        }
    }
}
