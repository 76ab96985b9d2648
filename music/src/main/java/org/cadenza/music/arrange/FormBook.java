package org.cadenza.music.arrange;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.cadenza.music.score.Form;
import org.cadenza.music.score.Form.Role;
import org.cadenza.music.score.Form.Section;

/**
 * The forms of a style, fitted to any length. Plans are written like {@link Form#parse}, with {@code *} where a longer
 * song has more of the same.
 */
final class FormBook {

    private record Plan(List<Section> sections, int more) {
        int bars() {
            return new Form(sections).bars();
        }
    }

    private final List<Plan> plans;
    private final List<List<Section>> again;

    /**
     * @param plans whole songs of any length; long ones have intro and outro, short ones do without
     * @param again what a longer song has more of, longest first
     */
    FormBook(List<String> plans, List<String> again) {
        this.plans = plans.stream().map(FormBook::plan).toList();
        this.again = again.stream().map(text -> Form.parse(text).sections()).toList();
    }

    private static Plan plan(String text) {
        int star = text.indexOf('*');
        List<Section> before = star > 0 ? Form.parse(text.substring(0, star)).sections() : List.of();
        List<Section> sections = new ArrayList<>(before);
        sections.addAll(Form.parse(text.substring(star + 1)).sections());
        return new Plan(sections, before.size());
    }

    /** A plan of exactly {@code bars} bars: the one that fills most of them, what is left over filled up. */
    Form fit(int bars, SplittableRandom random) {
        if (bars < 1) {
            throw new IllegalArgumentException("bars is " + bars + ", expected at least 1");
        }
        int most = plans.stream()
                .mapToInt(Plan::bars)
                .filter(length -> length <= bars)
                .max()
                .orElse(0);
        if (most == 0) {
            return Form.single(bars);
        }
        List<Plan> fitting = plans.stream()
                .filter(plan -> plan.bars() <= bars && plan.bars() > most - 4)
                .toList();
        Plan plan = fitting.get(random.nextInt(fitting.size()));
        return new Form(filled(plan, bars - plan.bars()));
    }

    private List<Section> filled(Plan plan, int missing) {
        List<Section> sections = new ArrayList<>(plan.sections);
        int left = missing;
        for (List<Section> more : again) {
            int length = new Form(more).bars();
            for (; left >= length; left -= length) {
                sections.addAll(plan.more, more);
            }
        }
        for (Role role : List.of(Role.OUTRO, Role.INTRO)) {
            if (left >= 4 && sections.stream().noneMatch(section -> section.role() == role)) {
                left -= 4;
                lengthen(sections, role, role == Role.INTRO ? 0 : sections.size(), 4);
            }
        }
        if (left >= 4) {
            int interlude = left / 4 * 4;
            left -= interlude;
            sections.add(sections.size() - 1, new Section(Role.SOLO, 'S', interlude));
        }
        if (left > 0) {
            lengthen(sections, Role.OUTRO, sections.size(), left);
        }
        return sections;
    }

    /** Lengthens the intro or outro, whose themes are theirs alone, or adds one at {@code place}. */
    private static void lengthen(List<Section> sections, Role role, int place, int bars) {
        for (int i = 0; i < sections.size(); i++) {
            Section section = sections.get(i);
            if (section.role() == role) {
                sections.set(i, new Section(role, section.theme(), section.bars() + bars));
                return;
            }
        }
        sections.add(place, new Section(role, role == Role.INTRO ? 'I' : 'O', bars));
    }
}
