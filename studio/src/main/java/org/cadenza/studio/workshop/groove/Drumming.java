package org.cadenza.studio.workshop.groove;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cadenza.learning.Generator;
import org.cadenza.learning.Seed;
import org.cadenza.learning.Settings;
import org.cadenza.learning.UnsuitableException;
import org.cadenza.learning.representation.drums.DrumGrid;
import org.cadenza.music.arrange.chart.Level;
import org.cadenza.music.arrange.player.DrumBook;
import org.cadenza.music.score.Drum;
import org.cadenza.music.score.DrumPattern;
import org.cadenza.music.score.DrumPattern.Hit;
import org.cadenza.music.score.Form.Role;

/**
 * Draws the grooves of one song from a model. The verse gets the best of several ideas; chorus and solo get one near it and
 * a little denser, the bridge one further off, the ways in and out the verse's own; a band that gives less or more plays
 * fewer or more strokes of the same idea.
 */
public final class Drumming {

    /** Ideas at most; the best of a few that pass is taken. */
    private static final int IDEAS = 24;

    private static final int FEW = 4;

    /** Ideas near another, at most. */
    private static final int RELATIVES = 6;

    private static final int BARS = 4;
    private static final int BEAT = 4;
    private static final double VARIATION = 0.15;
    private static final double CLOSE = 0.2;
    private static final double FAR = 0.35;

    /** Beside the grid, in steps: three in four strokes of real drummers fall nearer, and what is further is no feel. */
    private static final double LATEST = 0.2;

    /** Of ghost notes, at most. */
    private static final int GHOST = 50;

    private static final int FLOOR_VELOCITY = 112;

    /** Two times two bars, with what to ask the model for to hear them again. @param score of the judge */
    private record Idea(Map<String, String> controls, Seed seed, DrumPattern groove, double score) {}

    private final Generator<DrumPattern> drummer;
    private final GrooveRule rule;
    private final String wish;
    private final GrooveJudge judge;
    private final Seed seed;

    private Drumming(Generator<DrumPattern> drummer, GrooveRule rule, String wish, double[] bass, Seed seed) {
        this.drummer = drummer;
        this.rule = rule;
        this.wish = wish;
        this.judge = new GrooveJudge(rule, bass);
        this.seed = seed;
    }

    /**
     * The grooves of a song.
     *
     * @param bass how often, 0 to 1, a bass note begins on each of the 16 sixteenths of a bar
     * @param roles the sections that it has
     * @return empty where the model knows no such genre or no idea of it passes
     */
    public static Optional<DrumBook> book(
            Generator<DrumPattern> drummer, GrooveRule rule, double[] bass, Set<Role> roles, Seed seed) {
        return rule.wishes().stream()
                .filter(wish -> knows(drummer, wish))
                .flatMap(wish -> new Drumming(drummer, rule, wish, bass, seed).book(roles).stream())
                .findFirst();
    }

    private static boolean knows(Generator<DrumPattern> drummer, String wish) {
        try {
            play(drummer, Map.of("genre", wish), new Seed(0));
            return true;
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }

    private Optional<DrumBook> book(Set<Role> roles) {
        Idea verse = best(IDEAS, Map.of(), "verse");
        if (verse.score < 0) {
            return Optional.empty();
        }
        Map<Role, Map<Level, DrumPattern>> grooves = new EnumMap<>(Role.class);
        Idea chorus = near(verse, CLOSE, "chorus");
        Idea bridge = near(verse, FAR, "bridge");
        for (Role role : roles) {
            Idea idea = switch (role) {
                case INTRO, VERSE, OUTRO -> verse;
                case CHORUS, SOLO -> chorus;
                case BRIDGE -> bridge;
            };
            grooves.put(role, levels(idea, role == Role.CHORUS ? 1.2 : 1.1));
        }
        return Optional.of(new DrumBook(grooves));
    }

    /** The best of the ideas near {@code idea}, or that itself where none passes. */
    private Idea near(Idea idea, double noise, String name) {
        Map<String, String> around =
                Map.of("around", String.valueOf(idea.seed.value()), "noise", String.valueOf(noise));
        Idea best = best(RELATIVES, around, name);
        return best.score < 0 ? idea : best;
    }

    private Idea best(int count, Map<String, String> controls, String name) {
        Idea best = null;
        int passed = 0;
        for (int i = 0; i < count && passed < FEW; i++) {
            Seed own = seed.branch(name).at(i);
            DrumPattern groove = play(controls, 1, own);
            Idea idea = new Idea(controls, own, groove, score(groove));
            best = best == null || idea.score > best.score ? idea : best;
            passed += idea.score < 0 ? 0 : 1;
        }
        return best;
    }

    private double score(DrumPattern groove) {
        try {
            List<DrumGrid> windows = DrumGrid.windows(groove);
            return Math.min(judge.score(windows.get(0)), judge.score(windows.get(2)));
        } catch (UnsuitableException e) {
            throw new IllegalStateException("a drummer played what is no groove: " + e.getMessage(), e);
        }
    }

    private Map<Level, DrumPattern> levels(Idea idea, double density) {
        DrumPattern denser = play(idea.controls, density, idea.seed);
        Map<Level, DrumPattern> levels = new EnumMap<>(Level.class);
        levels.put(Level.SPARSE, thinned(idea.groove));
        levels.put(Level.VERSE, idea.groove);
        levels.put(Level.FULL, score(denser) < 0 ? idea.groove : denser);
        return levels;
    }

    /** What is left where the band holds back: hats on the eighths, all else on the beats, no ghosts. */
    private static DrumPattern thinned(DrumPattern groove) {
        List<Hit> left = groove.hits().stream()
                .filter(hit -> hit.step() % (hit.drum() == Drum.CLOSED_HAT || hit.drum() == Drum.RIDE ? 2 : BEAT) == 0)
                .filter(hit -> hit.velocity() > GHOST)
                .toList();
        return new DrumPattern(groove.steps(), groove.stepsPerQuarter(), left);
    }

    private DrumPattern play(Map<String, String> controls, double density, Seed own) {
        Map<String, String> all = new TreeMap<>(controls);
        all.put("genre", wish);
        all.put("bars", String.valueOf(BARS));
        all.put("variation", String.valueOf(VARIATION));
        all.put("density", String.valueOf(density));
        return settled(play(drummer, all, own));
    }

    private static DrumPattern play(Generator<DrumPattern> drummer, Map<String, String> controls, Seed own) {
        return drummer.generate(
                new Generator.Request<>(new Settings(controls), Optional.empty(), own), Generator.Listener.none());
    }

    /**
     * As a band needs it: crashes belong to the song's sections and not to what comes round every two bars, a hi-hat is open
     * or closed, the timing is about the beat, and a floor is one.
     */
    private DrumPattern settled(DrumPattern groove) {
        double mean = groove.hits().stream().mapToDouble(Hit::offset).average().orElse(0);
        Set<Integer> open = groove.hits().stream()
                .filter(hit -> hit.drum() == Drum.OPEN_HAT)
                .map(Hit::step)
                .collect(Collectors.toSet());
        List<Hit> hits = new ArrayList<>();
        for (Hit hit : groove.hits()) {
            boolean covered = hit.drum() == Drum.CLOSED_HAT && open.contains(hit.step());
            if (hit.drum() != Drum.CRASH && !covered && !(rule.floor() && hit.drum() == Drum.KICK)) {
                double offset = Math.max(-LATEST, Math.min(LATEST, hit.offset() - mean));
                hits.add(new Hit(hit.drum(), hit.step(), hit.velocity(), offset));
            }
        }
        for (int step = 0; rule.floor() && step < groove.steps(); step += groove.stepsPerQuarter()) {
            hits.add(new Hit(Drum.KICK, step, FLOOR_VELOCITY, 0));
        }
        return new DrumPattern(groove.steps(), groove.stepsPerQuarter(), hits);
    }
}
