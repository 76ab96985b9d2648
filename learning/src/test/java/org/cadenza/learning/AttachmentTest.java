package org.cadenza.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttachmentTest {

    private static final ModelCard CARD =
            new ModelCard("markov", "tiny", 7, "0.1.0", 12, 1.5, List.of(), Map.of(), List.of(), List.of());

    @TempDir
    Path home;

    private Path model;

    @BeforeEach
    void write() throws IOException {
        model = home.resolve("model");
        CheckpointFolder.write(
                model, new Checkpoint(CARD, Map.of("config", "{}\n"), Map.of("counts", Array.of(1)), Map.of()));
    }

    @Test
    void attachment_writtenTwice_isTheSecondAndTheModelIsWhole() throws IOException {
        String before = CheckpointFolder.cardSha256(model);
        Attachment.write(model, "index", Map.of("a", Array.of(1, 2)));
        Attachment.write(model, "index", Map.of("a", Array.of(3)));
        assertThat(Attachment.read(model, "index").orElseThrow().get("a").ints())
                .containsExactly(3);
        assertThat(CheckpointFolder.readPublished(model).weights()).isEqualTo(Map.of("counts", Array.of(1)));
        assertThat(CheckpointFolder.cardSha256(model)).isNotEqualTo(before);
        assertThat(model.toFile().list())
                .containsExactlyInAnyOrder("card.json", "config.json", "weights.safetensors", "index.safetensors");
    }

    @Test
    void attachment_thatTheCardDoesNotName_isNotRead() throws IOException {
        Safetensors.write(model.resolve("index.safetensors"), Map.of("a", Array.of(1)));
        assertThat(Attachment.read(model, "index")).isEmpty();
    }

    @Test
    void attachment_thatWasChanged_isRefused() throws IOException {
        Attachment.write(model, "index", Map.of("a", Array.of(1, 2)));
        Files.delete(model.resolve("index.safetensors"));
        Safetensors.write(model.resolve("index.safetensors"), Map.of("a", Array.of(1, 3)));
        assertThatThrownBy(() -> Attachment.read(model, "index"))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("damaged");
        assertThatThrownBy(() -> CheckpointFolder.readPublished(model)).isInstanceOf(CheckpointException.class);
    }

    @Test
    void attachment_toNoModel_isRefused() {
        assertThatThrownBy(() -> Attachment.write(home, "index", Map.of())).isInstanceOf(CheckpointException.class);
    }
}
