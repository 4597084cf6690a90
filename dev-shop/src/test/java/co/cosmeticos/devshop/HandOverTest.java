package co.cosmeticos.devshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is replaced by the launcher, and what is started. */
class HandOverTest {

    @Test
    void maven_and_its_wrapper_are_replaced() {
        assertThat(HandOver.isMaven("org.codehaus.plexus.classworlds.launcher.Launcher -Pshop"))
                .isTrue();
        assertThat(HandOver.isMaven("org.apache.maven.wrapper.MavenWrapperMain -Pshop"))
                .isTrue();
    }

    @Test
    void a_daemon_an_ide_and_what_is_not_known_stay() {
        assertThat(HandOver.isMaven("org.mvndaemon.mvnd.common.MavenDaemon")).isFalse();
        assertThat(HandOver.isMaven("/opt/eclipse/plugins/org.eclipse.equinox.launcher.jar org.codehaus.plexus"))
                .isFalse();
        assertThat(HandOver.isMaven("")).isFalse();
    }

    @Test
    void only_a_child_ends_with_its_parent() {
        assertThat(HandOver.command("java", List.of("-Xmx128m"), false, "a:b"))
                .containsExactly(
                        "java",
                        "-Xmx128m",
                        "-Dshop.watch-parent=false",
                        "-classpath",
                        "a:b",
                        "co.cosmeticos.devshop.Shop");
        assertThat(HandOver.command("java", List.of(), true, "a:b")).contains("-Dshop.watch-parent=true");
    }
}
