package org.cadenza.studio.workshop.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.cadenza.corpus.Split;
import org.cadenza.corpus.Work;
import org.cadenza.corpus.prepare.Prepared;
import org.cadenza.music.MaterialException;
import org.cadenza.music.score.Piece;
import org.cadenza.studio.workshop.DataSets;
import org.cadenza.studio.workshop.Progress;
import org.cadenza.studio.workshop.Sample;

/** One share of a data set, as trainings part it: what they learn from, or what they never see. */
final class WorkSet extends PieceSet {

    private final Map<String, Object> items;

    private WorkSet(String name, Map<String, Object> items, Lens lens) {
        super(name, new ArrayList<>(items.keySet()), lens);
        this.items = items;
    }

    /** @throws MaterialException if there is no data set, or nothing of it is in that share */
    static WorkSet open(Path place, Split share, Lens lens, Progress progress) {
        Prepared<?> prepared = DataSets.prepare(place, Optional.empty(), progress);
        Map<String, Object> items = new LinkedHashMap<>();
        for (Work<?> work : prepared.works(share)) {
            items.put(work.path(), work.item());
        }
        String name = DataSets.name(place) + (share == Split.HELD_OUT ? ", held out" : ", learned from");
        if (items.isEmpty()) {
            throw new MaterialException(
                    name, "", "holds no piece", "Name a larger data set, or evaluate against all of it.");
        }
        return new WorkSet(name, items, lens);
    }

    @Override
    Piece written(String path) {
        return Sample.piece(items.get(path));
    }

    @Override
    public void close() {}
}
