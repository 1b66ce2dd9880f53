package org.parley.client.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DirectoryTicketStoreTest implements TicketStoreContract {
    @TempDir
    Path temporary;

    private Path directory;
    private TicketStore store;

    @BeforeEach
    void open() {
        directory = temporary.resolve("a/tickets");
        store = TicketStore.inDirectory(directory);
    }

    @Override
    public TicketStore store() {
        return store;
    }

    @Test
    void ticketShouldBeThereForTheNextProcess() {
        store.put("orders", FIRST);
        assertThat(TicketStore.inDirectory(directory).find("orders")).contains(FIRST);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyTheOwnerShouldBeAbleToRead() throws IOException {
        store.put("orders", FIRST);
        assertThat(permissions(directory)).isEqualTo("rwx------");
        try (var files = Files.list(directory)) {
            assertThat(files)
                    .singleElement()
                    .satisfies(file -> assertThat(permissions(file)).isEqualTo("rw-------"));
        }
    }

    @Test
    void damagedFileShouldBeNoTicket() throws IOException {
        store.put("orders", FIRST);
        Files.writeString(directory.resolve("orders.ticket"), "resourceServer=orders\nuserId=u_1\n");
        assertThat(store.find("orders")).isEmpty();
    }

    @Test
    void ticketShouldNotBeFoundUnderANameThatDiffersInCase() throws IOException {
        store.put("orders", FIRST);
        Files.copy(directory.resolve("orders.ticket"), directory.resolve("Orders.ticket"));
        assertThat(store.find("Orders")).isEmpty();
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
