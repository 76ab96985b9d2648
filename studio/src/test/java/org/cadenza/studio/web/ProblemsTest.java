package org.cadenza.studio.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.concurrent.RejectedExecutionException;
import org.cadenza.studio.library.NoRoomException;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;

class ProblemsTest {

    private final Problems problems = new Problems();

    private static String detail(ResponseEntity<Object> answer) {
        return String.valueOf(answer.getBody());
    }

    @Test
    void failed_file_isNotNamed() {
        IOException failure = new AccessDeniedException("/home/somebody/song.wav");
        assertThat(problems.failed(failure).getStatusCode().value()).isEqualTo(500);
        assertThat(detail(problems.failed(failure))).doesNotContain("somebody");
        assertThat(detail(problems.failed(new UncheckedIOException(failure)))).doesNotContain("somebody");
    }

    @Test
    void failed_fullDisk_is507() {
        ResponseEntity<Object> answer = problems.failed(new NoRoomException("the disk is almost full"));
        assertThat(answer.getStatusCode().value()).isEqualTo(507);
        assertThat(detail(answer)).contains("almost full");
    }

    @Test
    void failed_diskFullInTheMiddleOfAWrite_is507AndNamesNoFile() {
        IOException failure = new FileSystemException("/home/somebody/song.wav", null, "No space left on device");
        ResponseEntity<Object> answer = problems.failed(failure);
        assertThat(answer.getStatusCode().value()).isEqualTo(507);
        assertThat(detail(answer)).contains("the disk is full").doesNotContain("somebody");
    }

    @Test
    void failed_visitorGone_isNotAnswered() {
        assertThat(problems.failed(new IOException("Broken pipe"))).isNull();
    }

    @Test
    void events_withoutRoomForMoreListeners_are503() {
        EventStreams streams = new EventStreams();
        streams.stop();
        assertThatThrownBy(() -> streams.open(null))
                .isInstanceOfSatisfying(
                        RejectedExecutionException.class,
                        failure -> assertThat(problems.crowded(failure)
                                        .getStatusCode()
                                        .value())
                                .isEqualTo(503));
    }

    @Test
    void failed_error_isAProblem() {
        assertThat(problems.failed(new OutOfMemoryError()).getStatusCode().value())
                .isEqualTo(500);
    }
}
