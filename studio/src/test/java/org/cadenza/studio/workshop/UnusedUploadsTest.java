package org.cadenza.studio.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.cadenza.studio.library.DiskRoom;
import org.cadenza.studio.library.uploads.UploadLimits;
import org.cadenza.studio.library.uploads.Uploads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnusedUploadsTest {

    @TempDir
    private Path home;

    @Test
    void remove_afterADay_takesWhatNoRunUsesAndNothingElse() throws IOException {
        Uploads uploads = new Uploads(home, UploadLimits.STANDARD, new DiskRoom(home, Long.MAX_VALUE));
        String used = uploads.create().id();
        String forgotten = uploads.create().id();
        try (UnusedUploads unused = new UnusedUploads(uploads, used::equals)) {
            unused.remove(Clock.offset(Clock.systemUTC(), Duration.ofHours(23)));
            assertThat(uploads.folder(forgotten)).isPresent();
            unused.remove(Clock.offset(Clock.systemUTC(), Duration.ofHours(25)));
            assertThat(uploads.folder(forgotten)).isEmpty();
            assertThat(uploads.folder(used)).isPresent();
        }
    }
}
