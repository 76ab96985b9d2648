package org.cadenza.families.markov;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.cadenza.learning.Generator;
import org.cadenza.learning.Seed;
import org.cadenza.learning.representation.song.Bar;
import org.cadenza.learning.representation.song.Phase;
import org.cadenza.learning.representation.song.Song;
import org.cadenza.music.score.Form;
import org.cadenza.music.score.LeadSheet;

/**
 * Writes songs: each theme once, then the sections that play it. A return is slightly ornamented, a solo has a melody of
 * its own over the theme's chords, an introduction has the main theme's chords only, and the last bar comes home.
 */
final class SongWriter {

    private final SongPlan plan;
    private final Seed seed;
    private final ThemeWriter writer;
    private final Ending ending;
    private final List<Bar> primer;

    /** @param primer bars to begin with, or none */
    SongWriter(MarkovModel model, SongPlan plan, List<Bar> primer, Seed seed) {
        this.plan = plan;
        this.primer = primer;
        this.seed = seed;
        this.writer = new ThemeWriter(model, plan, seed);
        this.ending = new Ending(plan);
    }

    Song write(Generator.Listener<? super LeadSheet> listener) {
        Map<Character, Theme> themes = themes(listener);
        Theme main = themes.get(mainTheme());
        Map<Character, Integer> heard = new LinkedHashMap<>();
        List<Bar> bars = new ArrayList<>();
        List<Phase> phases = new ArrayList<>();
        List<Form.Section> sections = plan.form().sections();
        for (int i = 0; i < sections.size(); i++) {
            Form.Section section = sections.get(i);
            Theme theme = themes.getOrDefault(section.theme(), main);
            int before = heard.merge(section.theme(), 1, Integer::sum) - 1;
            List<Bar> played =
                    play(section, theme, main, before, seed.branch("section").at(i));
            bars.addAll(
                    i == sections.size() - 1
                            ? ending.close(played, section.bars() < theme.bars().size())
                            : played);
            for (int bar = 0; bar < section.bars(); bar++) {
                phases.add(Phase.of(bar, section.bars()));
            }
        }
        return new Song(plan.genre(), plan.key(), plan.grid(), plan.bpm(), bars, phases);
    }

    /** Whether a section stops in the middle of its theme; an outro plays its end. */
    private static boolean broken(Form.Section section, Theme theme) {
        return section.role() != Form.Role.OUTRO
                && section.bars() % theme.bars().size() != 0;
    }

    private Map<Character, Theme> themes(Generator.Listener<? super LeadSheet> listener) {
        Map<Character, ThemeWriter.Wish> wishes = wishes();
        Map<Character, Theme> themes = new LinkedHashMap<>();
        for (Map.Entry<Character, ThemeWriter.Wish> wish : wishes.entrySet()) {
            if (listener.cancelled()) {
                throw new CancellationException("composing was cancelled");
            }
            List<Bar> given = wish.getValue().first() ? primer : List.of();
            themes.put(
                    wish.getKey(),
                    writer.write(wish.getValue(), given, seed.branch("theme").at(wish.getKey())));
            listener.progress(themes.size() / (double) wishes.size());
        }
        return themes;
    }

    private static boolean frame(Form.Section section) {
        return section.role() == Form.Role.INTRO || section.role() == Form.Role.OUTRO;
    }

    private char mainTheme() {
        return plan.form().sections().stream()
                .filter(section -> !frame(section))
                .findFirst()
                .orElse(plan.form().sections().get(0))
                .theme();
    }

    /** The themes to write, the main one first, each as long as the longest section that plays it. */
    private Map<Character, ThemeWriter.Wish> wishes() {
        Map<Character, ThemeWriter.Wish> wishes = new LinkedHashMap<>();
        List<Form.Section> sections = plan.form().sections();
        char main = mainTheme();
        wishes.put(main, null);
        for (Form.Section section : sections) {
            if (frame(section) && section.theme() != main) {
                continue;
            }
            ThemeWriter.Wish known = wishes.get(section.theme());
            boolean leadsBack = section.role() == Form.Role.BRIDGE && section != sections.get(sections.size() - 1);
            wishes.put(
                    section.theme(),
                    new ThemeWriter.Wish(
                            Math.max(section.bars(), known == null ? 0 : known.bars()),
                            known == null ? section.role() : known.role(),
                            section.theme() == main,
                            leadsBack ? Cadence.HALF : Cadence.FULL));
        }
        return wishes;
    }

    private List<Bar> play(Form.Section section, Theme theme, Theme main, int before, Seed own) {
        return switch (section.role()) {
            case INTRO -> introduction(main, section.bars());
            case OUTRO -> main.part(main.bars().size() - section.bars(), section.bars());
            case SOLO -> writer.improvise(theme, 1.3, own).part(0, section.bars());
            default -> {
                List<Bar> part = theme.part(0, section.bars());
                yield before == 0 ? part : new Ornament(plan, own.random()).of(part, theme.phrases());
            }
        };
    }

    /** The beginning of the main theme without its melody, turned to the dominant at its end. */
    private List<Bar> introduction(Theme main, int length) {
        List<Bar> bars = new ArrayList<>(main.part(0, length));
        bars.replaceAll(Bar::silent);
        if (length > 1 && plan.changes().isEmpty()) {
            bars.set(length - 1, bars.get(length - 1).withChanges(List.of(new Bar.Change(0, ending.dominant(main)))));
        }
        return bars;
    }
}
