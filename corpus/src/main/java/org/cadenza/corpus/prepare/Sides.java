package org.cadenza.corpus.prepare;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cadenza.corpus.Labels;
import org.cadenza.corpus.Split;
import org.cadenza.corpus.Work;

/**
 * Which side of the fence each work is on. Works with the same title or the same music are versions of one piece and go
 * together; a collection that brings a split of its own keeps it.
 */
final class Sides {

    /** A title on more works than this, and on more than one in twenty, names no piece ("untitled", "piano"). */
    private static final int GENERIC = 20;

    private final List<? extends Work<?>> works;
    private final int[] leader;

    private Sides(List<? extends Work<?>> works) {
        this.works = works;
        this.leader = new int[works.size()];
        for (int i = 0; i < leader.length; i++) {
            leader[i] = i;
        }
    }

    /** The side of each work, in the same order. */
    static List<Split> of(List<? extends Work<?>> works) {
        Sides sides = new Sides(works);
        Map<String, List<Integer>> titles = new HashMap<>();
        Map<String, List<Integer>> contents = new HashMap<>();
        for (int i = 0; i < works.size(); i++) {
            String title = title(works.get(i));
            if (!title.isEmpty()) {
                titles.computeIfAbsent(title, key -> new ArrayList<>()).add(i);
            }
            contents.computeIfAbsent(Content.digest(works.get(i).item()), key -> new ArrayList<>())
                    .add(i);
        }
        titles.values().removeIf(group -> group.size() > GENERIC && group.size() * 20 > works.size());
        titles.values().forEach(sides::join);
        contents.values().forEach(sides::join);
        return sides.split(titles);
    }

    /** Letters and digits of the title, without accents and case; empty without a title. */
    private static String title(Work<?> work) {
        String title = work.labels().getOrDefault(Labels.TITLE, "");
        return Normalizer.normalize(title, Normalizer.Form.NFD)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.ROOT);
    }

    private void join(List<Integer> group) {
        group.forEach(member -> leader[find(member)] = find(group.get(0)));
    }

    private int find(int work) {
        while (leader[work] != work) {
            leader[work] = leader[leader[work]];
            work = leader[work];
        }
        return work;
    }

    /** A group is called by the first in alphabetical order of its titles, else of its paths. */
    private List<Split> split(Map<String, List<Integer>> titles) {
        String[] names = new String[leader.length];
        for (int i = 0; i < leader.length; i++) {
            String title = title(works.get(i));
            String name = titles.containsKey(title) ? title : "~" + works.get(i).path();
            int group = find(i);
            names[group] = names[group] == null || name.compareTo(names[group]) < 0 ? name : names[group];
        }
        List<Split> sides = new ArrayList<>();
        for (int i = 0; i < leader.length; i++) {
            String own = works.get(i).labels().getOrDefault(Labels.SPLIT, "");
            sides.add(own.isEmpty() ? Split.of(names[find(i)]) : own.equals("train") ? Split.TRAIN : Split.HELD_OUT);
        }
        return sides;
    }
}
