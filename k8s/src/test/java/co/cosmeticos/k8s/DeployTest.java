package co.cosmeticos.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script k8s/deploy with a scripted kubectl, which renders given manifests and applies none. */
class DeployTest {

    private static final String BY_DIGEST =
            "image: registry.example/cosmeticos/product-service@sha256:" + "0".repeat(64);
    private static final String BY_TAG = "image: cosmeticos/product-service:0.1.0";

    @TempDir
    private Path folder;

    private record Ended(int status, String output) {}

    @Test
    void an_image_that_a_tag_names_goes_to_no_cluster_but_a_local_one() throws Exception {
        assertThat(deploy("production", BY_TAG, Map.of()))
                .satisfies(ended -> assertThat(ended.status()).isEqualTo(1))
                .satisfies(ended -> assertThat(ended.output()).contains("by tags", "cosmeticos/product-service:0.1.0"));
        assertThat(calls()).doesNotContain("apply");
        assertThat(deploy("local", BY_TAG, Map.of()).output()).doesNotContain("by tags");
        assertThat(calls()).contains("apply");
    }

    @Test
    void a_digest_or_a_word_of_leave_lets_it_go() throws Exception {
        assertThat(deploy("production", BY_DIGEST, Map.of()).output()).doesNotContain("by tags");
        assertThat(calls()).contains("apply");
        Files.delete(folder.resolve("calls"));
        assertThat(deploy("production", BY_TAG, Map.of("ALLOW_TAGS", "1")).output())
                .doesNotContain("by tags");
        assertThat(calls()).contains("apply");
    }

    @Test
    void only_an_overlay_of_a_mesh_can_have_a_canary_under_way() throws Exception {
        assertThat(deploy("simple", BY_DIGEST, Map.of()).output()).doesNotContain("canary");
        assertThat(calls()).contains("apply").doesNotContain("virtualservices");
        deploy("production", BY_DIGEST + "\nkind: VirtualService", Map.of());
        assertThat(calls()).contains("get virtualservices -l canary=under-way");
    }

    private String calls() throws IOException {
        return Files.readString(folder.resolve("calls"));
    }

    private Ended deploy(String overlay, String rendered, Map<String, String> more) throws Exception {
        var kubectl = Files.writeString(folder.resolve("kubectl"), """
                #!/bin/sh
                printf '%%s\\n' "$*" >> "%1$s/calls"
                case "$*" in kustomize*) echo "        %2$s" ;; esac
                """.formatted(folder, rendered));
        assertThat(kubectl.toFile().setExecutable(true)).isTrue();
        var builder =
                new ProcessBuilder(Manifests.FOLDER.resolve("deploy").toString(), overlay).redirectErrorStream(true);
        builder.environment().put("KUBECTL", kubectl.toString());
        builder.environment().putAll(more);
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Ended(process.exitValue(), output);
    }
}
