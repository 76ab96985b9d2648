package org.cadenza.corpus.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cadenza.corpus.Fixtures;
import org.cadenza.corpus.Labels;
import org.cadenza.corpus.Split;
import org.cadenza.corpus.Work;
import org.cadenza.music.score.Piece;
import org.junit.jupiter.api.Test;

class SidesTest {

    private static Work<Piece> work(String path, String title, int pitch) {
        Map<String, String> labels = title.isEmpty() ? Map.of() : Map.of(Labels.TITLE, title);
        return new Work<>(path, Fixtures.piece("", Fixtures.line("", 0, pitch % 128, pitch / 128)), labels, "");
    }

    @Test
    void versionsOfOnePiece_areOnOneSide() {
        List<Work<Piece>> works = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            works.add(work("a" + i, "Song No. " + i, 2 * i));
            works.add(work("b" + i, "SONG nó " + i, 2 * i + 1));
            works.add(work("c" + i, "", 2 * i + 1));
        }
        List<Split> sides = Sides.of(works);
        for (int i = 0; i < 900; i += 3) {
            assertThat(sides.get(i)).isEqualTo(sides.get(i + 1)).isEqualTo(sides.get(i + 2));
        }
        assertThat(sides.stream().filter(side -> side == Split.HELD_OUT).count())
                .isBetween(30L, 180L);
    }

    @Test
    void side_doesNotChangeWhenOtherPiecesComeOrGo() {
        List<Work<Piece>> works = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            works.add(work("a" + i, i % 2 == 0 ? "Song " + i : "", i));
        }
        List<Split> all = Sides.of(works);
        assertThat(Sides.of(works.subList(0, 50))).isEqualTo(all.subList(0, 50));
    }

    @Test
    void titleOfManyWorks_namesNoPiece() {
        List<Work<Piece>> works = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            works.add(work("a" + i, "Untitled", i));
        }
        assertThat(Sides.of(works)).contains(Split.TRAIN, Split.HELD_OUT);
    }

    @Test
    void splitOfTheSource_isKept() {
        List<Work<Piece>> works = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            String side = List.of("train", "valid", "test").get(i % 3);
            works.add(work("a" + i, "", i).withLabels(Map.of(Labels.SPLIT, side)));
        }
        List<Split> sides = Sides.of(works);
        for (int i = 0; i < 30; i++) {
            assertThat(sides.get(i)).isEqualTo(i % 3 == 0 ? Split.TRAIN : Split.HELD_OUT);
        }
    }
}
