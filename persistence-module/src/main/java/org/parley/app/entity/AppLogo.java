package org.parley.app.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The picture of an app, apart from the app, since it is big and rarely read. */
@Entity
@Table(name = "app_logo")
public class AppLogo {
    @Id
    UUID app;

    byte[] png;

    /** For JPA. */
    protected AppLogo() {}

    public AppLogo(UUID app, byte[] png) {
        this.app = app;
        this.png = png.clone();
    }

    public byte[] png() {
        return png.clone();
    }
}
