package org.cadenza.families;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.cadenza.learning.Checkpoint;
import org.cadenza.learning.CheckpointFolder;
import org.cadenza.learning.ModelFamily;

/**
 * Makes the checkpoints under {@code src/test/resources/checkpoints} that later releases must still load. Run it before
 * a release, from the module's folder, with the names of families as arguments or none for all; never to mend a test that fails: a checkpoint that no longer loads is a broken
 * promise to everyone who trained one.
 */
final class GoldenCheckpoints {

    private GoldenCheckpoints() {}

    public static void main(String[] arguments) throws IOException {
        for (ModelFamily<?, ?> family : Families.all()) {
            if (arguments.length > 0 && !List.of(arguments).contains(family.name())) {
                continue;
            }
            Checkpoint checkpoint = FamilyContractTest.train(family, -1, Optional.empty());
            CheckpointFolder.write(
                    Path.of("src/test/resources/checkpoints", family.name()),
                    checkpoint.published().halved());
        }
    }
}
