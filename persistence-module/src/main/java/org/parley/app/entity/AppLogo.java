package org.parley.app.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;

/**
 * The picture of an app, and the one that waits to be its picture; either may be missing. Apart from the app, since they
 * are big and rarely read.
 */
@Entity
@Table(name = "app_logo")
public class AppLogo {
    @Id
    UUID app;

    byte[] png;

    byte[] proposed;

    /** For JPA. */
    protected AppLogo() {}

    public AppLogo(UUID app) {
        this.app = app;
    }

    public Optional<byte[]> png() {
        return Optional.ofNullable(png);
    }

    public Optional<byte[]> proposed() {
        return Optional.ofNullable(proposed);
    }

    /** @param picture null to show none */
    public void show(byte[] picture) {
        png = picture;
    }

    public void showProposed() {
        png = proposed;
    }

    /** @param picture null when none is to wait */
    public void propose(byte[] picture) {
        proposed = picture;
    }
}
