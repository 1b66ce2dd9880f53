package org.parley.client.terminal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/** One file for each ticket, named after its resource server. A new ticket is written beside it and moved over it. */
final class DirectoryTicketStore implements TicketStore {
    private static final String SUFFIX = ".ticket";
    private static final FileAttribute<?>[] ANYBODY = {};

    private final Path directory;
    private final boolean posix;

    DirectoryTicketStore(Path directory) {
        this.directory = directory.toAbsolutePath().normalize();
        this.posix = directory.getFileSystem().supportedFileAttributeViews().contains("posix");
        try {
            Files.createDirectories(this.directory);
            if (posix) {
                Files.setPosixFilePermissions(this.directory, PosixFilePermissions.fromString("rwx------"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<Ticket> find(String resourceServer) {
        try (var reader = Files.newBufferedReader(file(resourceServer))) {
            var parts = new Properties();
            parts.load(reader);
            return Optional.of(parts)
                    .filter(all -> resourceServer.equals(all.getProperty("resourceServer")))
                    .filter(all ->
                            all.stringPropertyNames().containsAll(Set.of("userId", "authorizationKey", "refreshKey")))
                    .map(all -> new Ticket(
                            all.getProperty("userId"),
                            all.getProperty("authorizationKey"),
                            all.getProperty("refreshKey")));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void put(String resourceServer, Ticket ticket) {
        var parts = new Properties();
        parts.setProperty("resourceServer", resourceServer);
        parts.setProperty("userId", ticket.userId());
        parts.setProperty("authorizationKey", ticket.authorizationKey());
        parts.setProperty("refreshKey", ticket.refreshKey());
        try {
            var text = new ByteArrayOutputStream();
            parts.store(text, null);
            replace(file(resourceServer), text.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void remove(String resourceServer) {
        try {
            Files.deleteIfExists(file(resourceServer));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Set<String> resourceServers() {
        try (var files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .map(name -> URLDecoder.decode(name, StandardCharsets.UTF_8))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String resourceServer) {
        var name = URLEncoder.encode(resourceServer, StandardCharsets.UTF_8).replace("*", "%2A");
        return directory.resolve(name + SUFFIX);
    }

    private void replace(Path file, byte[] content) throws IOException {
        var draft = Files.createTempFile(directory, "draft", null, ownerOnly());
        try {
            try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                var rest = ByteBuffer.wrap(content);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private FileAttribute<?>[] ownerOnly() {
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : ANYBODY;
    }
}
