package org.cadenza.studio.workshop;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cadenza.learning.CheckpointException;
import org.cadenza.learning.Generator;
import org.cadenza.learning.GeneratorFamily;
import org.cadenza.learning.ModelFamily;
import org.cadenza.learning.Seed;
import org.cadenza.music.arrange.Arranger;
import org.cadenza.music.arrange.Part;
import org.cadenza.music.arrange.player.DrumBook;
import org.cadenza.music.score.DrumPattern;
import org.cadenza.music.score.Form;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.Track;
import org.cadenza.studio.library.Library;
import org.cadenza.studio.library.StoredModel;
import org.cadenza.studio.workshop.SongOrder.Wish;
import org.cadenza.studio.workshop.groove.Drumming;
import org.cadenza.studio.workshop.groove.GrooveRule;

/** Has a model of drum patterns play with the band, where there is one that knows the genre. Keeps models open. */
final class BandDrums implements AutoCloseable {

    private static final int SIXTEENTHS = 16;
    private static final int SIXTEENTH = LeadSheet.TICKS_PER_QUARTER / 4;
    private static final DrumBook CLOSED = new DrumBook(Map.of());

    /**
     * What the band's drummer plays from.
     *
     * @param book empty where the arranger's drums play
     * @param recipe what belongs into the song's recipe
     * @param notices what the listener should know
     */
    record Drums(DrumBook book, Map<String, String> recipe, List<String> notices) {

        private static Drums arranger(Optional<String> notice) {
            return new Drums(CLOSED, Map.of(), notice.stream().toList());
        }
    }

    private record Open(Drummed drummed, Generator<DrumPattern> drummer) {}

    private final Library library;
    private final Map<String, Open> open = new HashMap<>();

    BandDrums(Library library) {
        this.library = library;
    }

    /**
     * Drums for {@code sheet}.
     *
     * @param seed that the band is drawn from
     * @throws IllegalArgumentException if a model was asked for that is not there or plays no drums
     */
    Drums play(SongOrder order, SongPlan plan, LeadSheet sheet, long seed) {
        Optional<String> asked = order.text(Wish.DRUMS);
        String name = Drummed.name(asked.orElse(Models.DRUMMER));
        Optional<GrooveRule> rule =
                Optional.of(plan.meter()).filter(Meter.FOUR_FOUR::equals).flatMap(meter -> GrooveRule.of(plan.genre()));
        boolean unasked =
                asked.isEmpty() && (rule.isEmpty() || library.find(name).isEmpty());
        if (unasked || name.equals(Drummed.ARRANGER) || order.without().contains(Part.DRUMS)) {
            return Drums.arranger(Optional.empty());
        }
        Open drummer = open.computeIfAbsent(name, this::open);
        return rule.flatMap(wanted -> book(drummer, wanted, plan, sheet, seed))
                .map(book -> new Drums(
                        book,
                        drummer.drummed.controls(),
                        asked.flatMap(drummer.drummed::changed).stream().toList()))
                .orElseGet(
                        () -> Drums.arranger(asked.map(wish -> "'" + name + "' has no groove that carries this song ("
                                + plan.genre() + " in " + plan.meter() + "); the arranger's drums play")));
    }

    /** Empty too where the band has nobody at the drums. */
    private static Optional<DrumBook> book(Open drummer, GrooveRule rule, SongPlan plan, LeadSheet sheet, long seed) {
        Piece rhythm = Arranger.arrange(sheet, plan.style(), plan.mood(), seed, EnumSet.of(Part.BASS, Part.DRUMS));
        if (rhythm.tracks().stream().noneMatch(track -> track.channel() == Track.DRUM_CHANNEL)) {
            return Optional.empty();
        }
        Set<Form.Role> roles = EnumSet.noneOf(Form.Role.class);
        sheet.form().sections().forEach(section -> roles.add(section.role()));
        return Drumming.book(drummer.drummer, rule, bass(rhythm, sheet.bars()), roles, new Seed(seed).branch("drums"));
    }

    /** How often a bass note begins on each sixteenth of a bar, 0 to 1. */
    private static double[] bass(Piece rhythm, int bars) {
        double[] bass = new double[SIXTEENTHS];
        for (Track track : rhythm.tracks()) {
            for (Note note : track.channel() == Track.DRUM_CHANNEL ? List.<Note>of() : track.notes()) {
                int sixteenth = (int) (Math.round(note.onset() / (double) SIXTEENTH) % SIXTEENTHS);
                bass[sixteenth] = Math.min(1, bass[sixteenth] + 1.0 / bars);
            }
        }
        return bass;
    }

    private Open open(String name) {
        StoredModel model = Models.find(library, name);
        try {
            GeneratorFamily<DrumPattern, ?> family = family(name, model.card().family());
            Drummed drummed = new Drummed(family.name() + "/" + model.name(), model.cardSha256());
            return new Open(drummed, family.generator(model.open()));
        } catch (CheckpointException e) {
            throw new CheckpointException(
                    "the drummer '" + name
                            + "' cannot be used until it is copied or trained again, ask for the drums of '"
                            + Drummed.ARRANGER + "' until then: " + e.getMessage(),
                    e);
        }
    }

    @SuppressWarnings("unchecked") // its item is asked for
    private static GeneratorFamily<DrumPattern, ?> family(String model, String name) {
        ModelFamily<?, ?> family = Models.family(name);
        if (family instanceof GeneratorFamily && family.item() == DrumPattern.class) {
            return (GeneratorFamily<DrumPattern, ?>) family;
        }
        throw new IllegalArgumentException("model '" + model + "' is of the family '" + name
                + "', which plays no drums; ask for '" + Drummed.ARRANGER + "', 'cadenza models' lists the models");
    }

    @Override
    public void close() {
        open.values().forEach(each -> each.drummer.close());
        open.clear();
    }
}
