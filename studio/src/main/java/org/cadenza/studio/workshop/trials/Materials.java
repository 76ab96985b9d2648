package org.cadenza.studio.workshop.trials;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.cadenza.studio.library.runs.Runs;
import org.cadenza.studio.library.runs.StoredRun;
import org.cadenza.studio.workshop.runs.RunOrder;

/** Finds where music lies on the disk. */
final class Materials {

    private final Runs runs;
    private final Function<String, Optional<Path>> uploads;

    /** @param uploads the folders of uploads by id */
    Materials(Runs runs, Function<String, Optional<Path>> uploads) {
        this.runs = runs;
        this.uploads = uploads;
    }

    /** The folder or zip; empty if it is not there, or no more. */
    Optional<Path> find(Place place) {
        return place.folder()
                .map(Path::of)
                .filter(Files::isReadable)
                .or(() -> place.upload().flatMap(uploads))
                .or(() -> place.model().flatMap(this::ofModel));
    }

    private Optional<Path> ofModel(String model) {
        return runs.list().stream()
                .filter(run -> run.name().equals(model))
                .findFirst()
                .flatMap(this::ofRun);
    }

    private Optional<Path> ofRun(StoredRun run) {
        RunOrder order = RunOrder.read(run.wishes());
        return order.folder()
                .map(Path::of)
                .filter(Files::isReadable)
                .or(() -> order.upload().flatMap(uploads));
    }

    /** The models trained here whose material is still there, the newest first. */
    List<String> models() {
        return runs.list().stream()
                .filter(run -> ofRun(run).isPresent())
                .map(StoredRun::name)
                .toList();
    }
}
