package org.cadenza.families.musictransformer.leadsheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.cadenza.learning.Generator;
import org.cadenza.learning.Seed;
import org.cadenza.learning.representation.song.Bar;
import org.cadenza.learning.representation.song.Phase;
import org.cadenza.learning.sampling.RewindableModel;
import org.cadenza.learning.sampling.Sampler;
import org.cadenza.learning.sampling.Sampling;
import org.cadenza.learning.songwriting.Phrase;
import org.cadenza.learning.songwriting.SongPlan;
import org.cadenza.learning.songwriting.Theme;
import org.cadenza.learning.songwriting.ThemeComposer;
import org.cadenza.learning.songwriting.Wish;
import org.cadenza.music.score.Chord;

/**
 * Writes the themes of a song in one stream, one behind the other, so that each follows from those before it and the
 * last comes to an end. Of several drafts of a phrase the one is kept that {@link PhraseJudge} likes best and that
 * surprises the model about as much as music does: neither dull nor a slip (Meister et al., "Locally Typical Sampling",
 * 2023).
 */
final class ThemeDrafter implements ThemeComposer {

    private static final int CANDIDATES = 6;

    /** What a nat a token off the expected surprise costs. */
    private static final double TYPICAL = 3;

    /** The likeliest tokens that together have this probability are drawn from. */
    private static final double TOP_P = 0.97;

    private static final Sampling.Repetition REPETITION = new Sampling.Repetition(1, 10, 400);

    /** Semitones around the middle of the register that a melody may use. */
    private static final int REACH = 12;

    private final RewindableModel model;
    private final SongPlan plan;
    private final int[] conditions;
    private final PhraseJudge judge;
    private final Sampling sampling;
    private Draft song;
    private Draft current;
    private Generator.Listener<?> listener = Generator.Listener.none();

    ThemeDrafter(RewindableModel model, SongPlan plan, int[] conditions) {
        this.model = model;
        this.plan = plan;
        this.conditions = conditions;
        this.judge = new PhraseJudge(plan);
        this.sampling = new Sampling(plan.temperature(), 0, TOP_P, REPETITION);
    }

    @Override
    public Theme write(Wish wish, List<Bar> given, Seed seed, Generator.Listener<? super List<Bar>> themeListener) {
        listener = themeListener;
        if (song == null) {
            Collection<Wish> all = Wish.of(plan.form()).values();
            song = draft(all.stream().mapToInt(Wish::bars).sum());
        }
        goOn(song);
        int theme = song.reader().bar();
        Text text = new Text(theme, given, plan.changes());
        List<Phrase> phrases =
                Phrase.plan(wish.bars(), wish.last(), seed.branch("phrases").random());
        for (Phrase phrase : phrases) {
            write(song, text, phrase, wish.lift(), seed.branch("phrase").at(phrase.start()));
            int written = phrase.start() + phrase.bars();
            themeListener.progress(written / (double) wish.bars());
            if (written < wish.bars()) {
                themeListener.partial(text.bars(song, written));
            }
        }
        return new Theme(text.bars(song, wish.bars()), phrases);
    }

    @Override
    public Theme solo(Theme theme, Seed seed) {
        int bars = theme.bars().size();
        Draft twice = draft(2 * bars);
        goOn(twice);
        for (Bar bar : theme.bars()) {
            SongTokens.of(bar, twice.frame()).forEach(twice::force);
        }
        Text text = new Text(bars, List.of(), changes(theme));
        for (Phrase phrase : theme.phrases()) {
            write(twice, text, phrase, 1, seed.branch("phrase").at(phrase.start()));
        }
        return new Theme(text.bars(twice, bars), theme.phrases());
    }

    private static List<List<Bar.Change>> changes(Theme theme) {
        return theme.bars().stream().map(Bar::changes).toList();
    }

    private Draft draft(int bars) {
        List<Phase> phases =
                IntStream.range(0, bars).mapToObj(bar -> Phase.of(bar, bars)).toList();
        Frame frame = new Frame(plan.key(), plan.grid(), phases, true, true);
        return new Draft(model, frame, conditions, () -> listener.cancelled());
    }

    private void goOn(Draft draft) {
        if (draft != current) {
            draft.resume();
            current = draft;
        }
    }

    /**
     * What is settled of a theme.
     *
     * @param begin bars of the stream in front of it
     * @param given its first bars, where they are settled
     * @param changes its chords, repeated as often as it is long, or none
     */
    private record Text(int begin, List<Bar> given, List<List<Bar.Change>> changes) {

        boolean sung() {
            return given.stream().anyMatch(bar -> !bar.pitches().isEmpty());
        }

        boolean harmonised() {
            return given.stream().anyMatch(bar -> !bar.changes().isEmpty());
        }

        /** The melody of a bar of the theme, or null. */
        Bar melody(int bar) {
            return bar < given.size() && sung() ? given.get(bar) : null;
        }

        /** The chords of a bar of the theme, or null. */
        List<Bar.Change> changes(int bar) {
            if (!changes.isEmpty()) {
                return changes.get(bar % changes.size());
            }
            return bar < given.size() && harmonised() ? given.get(bar).changes() : null;
        }

        /** Those of them that are other than the chord before, which are all that songs to learn from have; or null. */
        List<Bar.Change> moves(int bar) {
            if (changes(bar) == null) {
                return null;
            }
            List<Bar.Change> moves = new ArrayList<>();
            Chord sounding = null;
            for (int i = 0; i <= bar; i++) {
                for (Bar.Change change : changes(i)) {
                    Chord chord =
                            new Chord(change.chord().root(), change.chord().quality());
                    if (i == bar && !chord.equals(sounding)) {
                        moves.add(change);
                    }
                    sounding = chord;
                }
            }
            return moves;
        }

        /** The first bars of the theme, with settled chords as they were given. */
        List<Bar> bars(Draft draft, int count) {
            List<Bar> bars = new ArrayList<>(draft.bars().subList(begin, begin + count));
            for (int bar = 0; bar < count; bar++) {
                if (changes(bar) != null) {
                    bars.set(bar, bars.get(bar).withChanges(changes(bar)));
                }
            }
            return bars;
        }
    }

    /** Bars with a given melody are harmonised one by one, the rest of the phrase is drafted whole. */
    private void write(Draft draft, Text text, Phrase phrase, double lift, Seed seed) {
        int bar = phrase.start();
        int end = phrase.start() + phrase.bars();
        for (; bar < end && text.melody(bar) != null; bar++) {
            int next = bar + 1;
            best(draft, text, next, seed.branch("bar").at(bar), begin -> begin.surprise() - draft.surprise());
        }
        if (bar < end) {
            int theme = text.begin;
            int from = theme + phrase.start();
            best(draft, text, end, seed, begin -> {
                List<Bar> bars = draft.bars();
                double off = (draft.unexpected() - begin.unexpected()) / (draft.length() - begin.length());
                List<Bar> before = bars.subList(0, from);
                return judge.judge(before, bars.subList(from, bars.size()), phrase.cadence(), lift, theme)
                        - TYPICAL * Math.abs(off);
            });
        }
    }

    /** Says how good what was drafted since {@code begin} is. */
    private interface Taste {
        double of(Draft.Mark begin);
    }

    /** Writes up to bar {@code end} of the theme and keeps the best of several drafts. */
    private void best(Draft draft, Text text, int end, Seed seed, Taste taste) {
        Draft.Mark begin = draft.mark();
        int[] best = {};
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < CANDIDATES; i++) {
            if (i > 0) {
                draft.rewind(begin);
            }
            Sampler sampler = new Sampler(sampling, seed.at(i).random());
            draft.tell(sampler);
            while (draft.reader().bar() < text.begin + end) {
                draft.draw(sampler, wish(text, draft.reader().bar() - text.begin));
            }
            double score = taste.of(begin);
            if (score > highest) {
                highest = score;
                best = draft.since(begin);
            }
        }
        if (!Arrays.equals(best, draft.since(begin))) {
            draft.rewind(begin);
            for (int token : best) {
                draft.force(token);
            }
        }
    }

    private BarWish wish(Text text, int bar) {
        int centre = (int) Math.round(plan.centre());
        return new BarWish(text.moves(bar), text.melody(bar), bar == 0, centre - REACH, centre + REACH);
    }
}
