package org.parley.kernel;

import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A secret as it is stored, hashed or sealed, and the one before it from a rotation until everybody uses the new one.
 * There are never more than two.
 */
@Embeddable
public class SecretPair {
    String current;
    String old;

    /** For JPA. */
    protected SecretPair() {}

    public SecretPair(String stored) {
        current = Objects.requireNonNull(stored);
    }

    /** What was current becomes the old one. */
    public void rotate(String fresh) {
        if (isRotating()) {
            throw new IllegalStateException("never more than two secrets");
        }
        old = current;
        current = Objects.requireNonNull(fresh);
    }

    public boolean isRotating() {
        return old != null;
    }

    public void retireOld() {
        old = null;
    }

    public String current() {
        return current;
    }

    public Optional<String> old() {
        return Optional.ofNullable(old);
    }

    /** The current one first. */
    public Stream<String> all() {
        return Stream.of(current, old).filter(Objects::nonNull);
    }
}
