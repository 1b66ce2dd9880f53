package org.parley.wildfly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceDirectoryTest {
    @TempDir
    Path temp;

    private InstanceDirectory instance;

    @BeforeEach
    void makeInstallationAndApplication() throws IOException {
        Files.createDirectories(temp.resolve("home/standalone/configuration"));
        Files.writeString(temp.resolve("home/standalone/configuration/standalone.xml"), "<server/>");
        Files.writeString(temp.resolve("built.ear"), "first");
        instance = new InstanceDirectory(temp.resolve("instance"));
    }

    @Test
    void configurationShouldBeTheInstallations() throws IOException {
        prepare();
        Files.writeString(instance.configuration().resolve("standalone.xml"), "<changed-by-hand/>");

        prepare();

        assertThat(instance.configuration().resolve("standalone.xml")).hasContent("<server/>");
    }

    @Test
    void managementPasswordShouldNotBeWrittenDown() throws IOException {
        prepare();

        assertThat(instance.configuration().resolve("mgmt-users.properties"))
                .content()
                .contains("me=" + ManagementClient.storedForm("me", "secret"))
                .doesNotContain("secret");
    }

    @Test
    void dataShouldSurviveANewApplication() throws IOException {
        prepare();
        var database = Files.writeString(temp.resolve("instance/data/parley.mv.db"), "rows");
        Files.createFile(temp.resolve("instance/deployments/parley.ear.deployed"));
        Files.writeString(temp.resolve("built.ear"), "second");

        prepare();

        assertThat(database).hasContent("rows");
        assertThat(temp.resolve("instance/deployments/parley.ear")).hasContent("second");
        assertThat(temp.resolve("instance/deployments/parley.ear.dodeploy")).exists();
        assertThat(instance.deployed()).isFalse();
    }

    @Test
    void logTailShouldLeaveOutStackFrames() throws IOException {
        prepare();
        Files.writeString(instance.console(), "");
        Files.writeString(instance.serverLog(), "early\nit failed\n\tat some.Class.method\nCaused by: this\n");

        assertThat(instance.logTail(2)).isEqualTo("it failed\nCaused by: this");
    }

    private void prepare() {
        instance.prepare(temp.resolve("home"), temp.resolve("built.ear"), "me", "secret");
    }
}
