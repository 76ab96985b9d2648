package org.cadenza.studio.workshop.runs;

import java.util.List;
import org.cadenza.studio.workshop.Train;

/** What a training learns from. @param dropped files that are not used, in all data sets */
public record Kept(List<Train.DataSetUse> data, int dropped) {

    public Kept {
        data = List.copyOf(data);
    }
}
