package org.cadenza.learning.songwriting;

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

/**
 * Writes a song to its form: each theme once, then the sections that play it. A return is slightly ornamented, a solo has
 * a melody of its own over the theme's chords, an introduction has the main theme's chords only, and the last bar comes
 * home.
 */
final class FormWriter {

    private final SongPlan plan;
    private final Seed seed;
    private final ThemeComposer composer;
    private final Ending ending;
    private final List<Bar> primer;
    private final List<Form.Section> sections;
    private final Map<Character, Theme> themes = new LinkedHashMap<>();
    private final Map<Character, Integer> heard = new LinkedHashMap<>();
    private final List<Bar> bars = new ArrayList<>();

    /** Sections that are in {@link #bars}. */
    private int played;

    /** @param primer bars to begin with, or none */
    FormWriter(SongPlan plan, ThemeComposer composer, List<Bar> primer, Seed seed) {
        this.plan = plan;
        this.composer = composer;
        this.primer = primer;
        this.seed = seed;
        this.ending = new Ending(plan);
        this.sections = plan.form().sections();
    }

    /** @param listener told of the song as far as it is settled, in whole sections and the bars of the next */
    Song write(Generator.Listener<? super Song> listener) {
        Map<Character, Wish> wishes = Wish.of(plan.form());
        for (Map.Entry<Character, Wish> wish : wishes.entrySet()) {
            if (listener.cancelled()) {
                throw new CancellationException("composing was cancelled");
            }
            char letter = wish.getKey();
            Theme theme = composer.write(
                    wish.getValue(),
                    wish.getValue().first() ? primer : List.of(),
                    seed.branch("theme").at(letter),
                    within(listener, letter, wishes.size()));
            themes.put(letter, theme);
            play();
            listener.progress(themes.size() / (double) wishes.size());
            if (played > 0 && themes.size() < wishes.size()) {
                listener.partial(song(bars));
            }
        }
        return song(bars);
    }

    /** Tells of a theme in the making as of a part of the song. */
    private Generator.Listener<List<Bar>> within(Generator.Listener<? super Song> listener, char letter, int wishes) {
        return new Generator.Listener<>() {
            @Override
            public void progress(double fraction) {
                listener.progress((themes.size() + fraction) / wishes);
            }

            @Override
            public void partial(List<Bar> beginning) {
                Form.Section next = sections.get(played);
                if (next.theme() == letter && !beginning.isEmpty() && !framed(next)) {
                    List<Bar> more = new ArrayList<>(bars);
                    more.addAll(beginning.subList(0, Math.min(beginning.size(), next.bars())));
                    listener.partial(song(more));
                }
            }

            @Override
            public boolean cancelled() {
                return listener.cancelled();
            }
        };
    }

    private static boolean framed(Form.Section section) {
        return section.role() == Form.Role.INTRO
                || section.role() == Form.Role.OUTRO
                || section.role() == Form.Role.SOLO;
    }

    private Song song(List<Bar> written) {
        List<Phase> phases = new ArrayList<>();
        for (Form.Section section : sections) {
            for (int bar = 0; bar < section.bars() && phases.size() < written.size(); bar++) {
                phases.add(Phase.of(bar, section.bars()));
            }
        }
        return new Song(plan.genre(), plan.key(), plan.grid(), plan.bpm(), written, phases);
    }

    /** Plays the sections whose themes are there. */
    private void play() {
        Theme main = themes.get(Wish.main(plan.form()));
        Map<Character, Wish> wishes = Wish.of(plan.form());
        for (; played < sections.size(); played++) {
            Form.Section section = sections.get(played);
            if (wishes.containsKey(section.theme()) && !themes.containsKey(section.theme())) {
                return;
            }
            Theme theme = themes.getOrDefault(section.theme(), main);
            int before = heard.merge(section.theme(), 1, Integer::sum) - 1;
            List<Bar> part =
                    part(section, theme, main, before, seed.branch("section").at(played));
            boolean last = played == sections.size() - 1;
            bars.addAll(last ? ending.close(part, section.bars() < theme.bars().size()) : part);
        }
    }

    private List<Bar> part(Form.Section section, Theme theme, Theme main, int before, Seed own) {
        return switch (section.role()) {
            case INTRO -> introduction(main, section.bars());
            case OUTRO -> main.part(main.bars().size() - section.bars(), section.bars());
            case SOLO -> composer.solo(theme, own).part(0, section.bars());
            default -> {
                List<Bar> part = theme.part(0, section.bars());
                yield before == 0 ? part : new Ornament(plan, own.random()).of(part, theme.phrases());
            }
        };
    }

    /** The beginning of the main theme without its melody, turned to the dominant at its end. */
    private List<Bar> introduction(Theme main, int length) {
        List<Bar> introduction = new ArrayList<>(main.part(0, length));
        introduction.replaceAll(Bar::silent);
        if (length > 1 && plan.changes().isEmpty()) {
            List<Bar.Change> turn = List.of(new Bar.Change(0, ending.dominant(main)));
            introduction.set(length - 1, introduction.get(length - 1).withChanges(turn));
        }
        return introduction;
    }
}
